import type { SessionStatus } from '@live-capture/core';
import type { TemplateResult } from 'lit';
import type { LiveCaptureLocale } from '../locale/locale.js';
import { challengeScreen, stepText } from './challenge.js';
import { shownText } from './guidance.js';
import { loadingScreen } from './loading.js';
import { assessingScreen, completedScreen, failedScreen, reviewScreen, submittingScreen } from './outcome.js';
import { startScreen } from './start.js';
import type { View } from './view.js';
import { viewfinderScreen } from './viewfinder.js';

/** Which screen a status is shown on. Statuses on the same screen keep its focus. */
export const SCREEN_OF = {
  idle: 'start',
  preparing: 'loading',
  positioning: 'viewfinder',
  holding: 'viewfinder',
  challenging: 'challenge',
  capturing: 'assessing',
  assessing: 'assessing',
  reviewing: 'review',
  submitting: 'submitting',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'start',
} as const satisfies Record<SessionStatus, string>;

/** A screen's name. */
export type ScreenName = (typeof SCREEN_OF)[SessionStatus];

/** Whether the camera picture is seen on a screen. */
export function showsCamera(status: SessionStatus): boolean {
  return SCREEN_OF[status] === 'viewfinder' || SCREEN_OF[status] === 'challenge';
}

/** How each screen is drawn. */
export const SCREENS = {
  start: startScreen,
  loading: loadingScreen,
  viewfinder: viewfinderScreen,
  challenge: challengeScreen,
  assessing: assessingScreen,
  review: reviewScreen,
  submitting: submittingScreen,
  completed: completedScreen,
  failed: failedScreen,
} as const satisfies Record<ScreenName, (view: View) => TemplateResult>;

/** What the live region says: the guidance, or the name of a screen that came by itself. */
export function announcement({ state, uploads }: View, locale: LiveCaptureLocale): string {
  const told = shownText(state, locale);
  if (told) return [...stepText(state, locale), told].join(': ');
  if (state.status === 'failed') return locale.failures[state.code].title;
  if (state.status === 'completed') return (uploads ? locale.screens.completed : locale.screens.kept).title;
  if (state.status === 'submitting') return submittingText(state.offline, locale);
  return '';
}

function submittingText(offline: boolean, { screens }: LiveCaptureLocale): string {
  return offline ? `${screens.offline.title}. ${screens.offline.text}` : screens.submitting.title;
}
