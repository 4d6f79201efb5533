/** A camera's track, as far as the session looks at it. */
export class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live';

  constructor(
    readonly label: string,
    private readonly settings: MediaTrackSettings,
  ) {
    super();
  }

  getSettings(): MediaTrackSettings {
    return this.settings;
  }

  stop(): void {
    this.readyState = 'ended';
  }
}

/** A camera that is plugged in. */
export interface FakeCamera {
  readonly deviceId: string;
  readonly label: string;
  readonly facingMode?: 'user' | 'environment';
  /** What `getUserMedia` throws for it. */
  readonly error?: string;
}

/** Cameras that open at once, or when the test says so, and remember every track that was ever on. */
export class FakeDevices {
  readonly tracks: FakeTrack[] = [];
  readonly asked: (string | null)[] = [];
  /** Awaited before a camera opens: the browser asks the person. */
  answer: (deviceId: string | null) => Promise<void> = async () => undefined;
  list: () => Promise<unknown[]> = async () => this.cameras.map((camera) => ({ ...camera, kind: 'videoinput' }));

  constructor(private readonly cameras: readonly FakeCamera[]) {}

  /** The devices whose light is on. */
  get on(): (string | undefined)[] {
    return this.tracks.filter(({ readyState }) => readyState === 'live').map((track) => track.getSettings().deviceId);
  }

  async getUserMedia({ video }: { video: { deviceId?: { exact: string } } }): Promise<unknown> {
    const wanted = video.deviceId?.exact ?? null;
    this.asked.push(wanted);
    await this.answer(wanted);
    const camera = wanted ? this.cameras.find(({ deviceId }) => deviceId === wanted) : this.cameras[0];
    if (!camera) throw new DOMException('', 'NotFoundError');
    if (camera.error) throw new DOMException('', camera.error);
    const { label, ...settings } = camera;
    const track = new FakeTrack(label, settings);
    this.tracks.push(track);
    return { getTracks: () => [track], getVideoTracks: () => [track] };
  }

  enumerateDevices(): Promise<unknown[]> {
    return this.list();
  }
}

/** A video that shows pictures when the test says so. */
export class FakeVideo extends EventTarget {
  readyState = 0;
  readonly videoWidth = 1280;
  readonly videoHeight = 720;
  private stream: unknown = null;
  private callbacks: ((nowMs: number, shown: object) => void)[] = [];

  /** Whether the first frame of a stream comes at once. */
  constructor(private readonly plays: () => boolean) {
    super();
  }

  get srcObject(): unknown {
    return this.stream;
  }

  set srcObject(stream: unknown) {
    this.stream = stream;
    this.readyState = stream && this.plays() ? 4 : 0;
  }

  setAttribute(): void {}

  async play(): Promise<void> {}

  requestVideoFrameCallback(callback: (nowMs: number, shown: object) => void): void {
    this.callbacks.push(callback);
  }

  /** The camera delivers a picture. */
  showPicture(): void {
    const callbacks = this.callbacks;
    this.callbacks = [];
    for (const callback of callbacks) callback(0, {});
  }
}

class FakeFrame {
  close(): void {}
}

/** A page in Node: as little of the DOM as a session touches. */
export class FakePage {
  readonly devices: FakeDevices;
  readonly document = Object.assign(new EventTarget(), {
    hidden: false,
    createElement: () => {
      const video = new FakeVideo(() => this.plays);
      this.videos.push(video);
      return video;
    },
  });
  readonly videos: FakeVideo[] = [];
  /** Whether a camera that is on delivers. */
  plays = true;

  /** `stub` sets a global until the test ends. */
  constructor(cameras: readonly FakeCamera[], stub: (name: string, value: unknown) => unknown) {
    this.devices = new FakeDevices(cameras);
    stub('document', this.document);
    stub('navigator', { mediaDevices: this.devices, userAgent: 'test' });
    stub('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
    stub('VideoFrame', FakeFrame);
  }

  hide(): void {
    this.document.hidden = true;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  showPicture(): void {
    this.videos.at(-1)?.showPicture();
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** A promise that the test settles. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
