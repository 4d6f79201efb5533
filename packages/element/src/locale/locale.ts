import type { ChallengeAction, FailureCode, Guidance } from '@live-capture/core';

/** A heading and the sentence below it. */
export interface ScreenText {
  readonly title: string;
  readonly text: string;
}

/** What the guidance says: one text for everything a person can do, and for doing nothing. */
export type GuidanceHint = Guidance['hint'] | 'press_shutter';

/** Hints that bring somebody into position, or keep them there. To which side to turn a little may be one of them. */
export type PositionHint = Exclude<GuidanceHint, 'come_closer' | 'blink' | 'smile'>;

/** Every text of the element in one language. A page sets its own with the `locale` property. */
export interface LiveCaptureLocale {
  /** BCP 47 tag of the language, for example `en`. */
  readonly lang: string;
  /** Which way the language is written. */
  readonly dir: 'ltr' | 'rtl';
  readonly hints: Readonly<Record<PositionHint, string>>;
  /** What a challenge asks for. */
  readonly actionsAsked: Readonly<Record<ChallengeAction, string>>;
  /** What happened, and what the person can do about it. */
  readonly failures: Readonly<Record<FailureCode, ScreenText>>;
  readonly screens: {
    readonly start: ScreenText;
    readonly cancelled: ScreenText;
    readonly loading: ScreenText;
    /** The heading is for assistive technology only. */
    readonly positioning: ScreenText;
    /** The heading is for assistive technology only. */
    readonly challenging: ScreenText;
    readonly assessing: ScreenText;
    readonly review: ScreenText;
    readonly submitting: ScreenText;
    /** The photo waits for the connection, and goes out as soon as it is back. */
    readonly offline: ScreenText;
    readonly completed: ScreenText;
    /** Completed, but the page keeps the photo and nothing was sent. */
    readonly kept: ScreenText;
  };
  /** Shown while the browser asks for the camera. */
  readonly permission: string;
  readonly tips: readonly string[];
  /** What happens with the picture, in plain words: where the photo is sent, and where it is not. */
  readonly privacy: { readonly sent: string; readonly kept: string };
  readonly actions: {
    readonly start: string;
    readonly cancel: string;
    readonly shutter: string;
    /** Asks for something else to do in a challenge. */
    readonly skip: string;
    readonly confirm: string;
    readonly retake: string;
    readonly retry: string;
    readonly resend: string;
    readonly back: string;
  };
  readonly labels: {
    readonly camera: string;
    readonly cameraNumber: (number: number) => string;
    readonly step: (number: number, count: number) => string;
    readonly photo: string;
    readonly loadProgress: string;
    readonly uploadProgress: string;
  };
}
