import { createLivePhotosClient, type LivePhotosClient, type StoredPhoto } from '@live-capture/client';
import type { FailureCode, PolicyName, PolicyOverrides, SessionStatus } from '@live-capture/core';
import { expect, type Locator, type Page } from '@playwright/test';
import type { LoggedEvent } from '../pages/capture.js';
import { picture } from './picture.js';
import type { Site } from './site.js';

declare global {
  interface Window {
    loseConnection(): Promise<void>;
  }
}

interface CaptureSetup {
  readonly baseUrl: string;
  readonly site: Site;
  readonly clientId: string;
}

/** What a test sets on the element. */
export interface ElementSettings {
  /** Attributes by name; `endpoint`, `client-id` and `asset-base` are set already. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly policy?: PolicyName | PolicyOverrides;
  /** The page prevents the upload. */
  readonly prevent?: boolean;
}

const ENDS: readonly SessionStatus[] = ['completed', 'failed', 'cancelled'];

/** The page with one `<live-capture>`, as a person and as a developer see it. */
export class CapturePage {
  /** The endpoint, asked past every fault and by the back end's key. */
  readonly stored: LivePhotosClient;

  constructor(
    readonly page: Page,
    readonly setup: CaptureSetup,
  ) {
    const { endpoint, apiKey } = setup.site;
    this.stored = createLivePhotosClient({ endpoint, authorization: apiKey });
  }

  /** Opens the page. Liveness is off unless the attributes say otherwise: the passive model says nothing of a drawing. */
  async open({ attributes = {}, policy, prevent }: ElementSettings = {}): Promise<void> {
    const query = new URLSearchParams({
      endpoint: '/v1',
      'client-id': this.setup.clientId,
      'asset-base': '/live-capture/',
      'liveness-check': 'off',
      ...attributes,
      ...(policy ? { policy: typeof policy === 'string' ? policy : JSON.stringify(policy) } : {}),
      ...(prevent ? { prevent: '' } : {}),
    });
    await this.page.goto(new URL(`pages/capture.html?${query}`, this.setup.baseUrl).href);
    await this.page.waitForFunction(() => 'kit' in window && window.kit.element.isConnected);
  }

  /** The one photo of this test that is stored. */
  async onlyStored(): Promise<StoredPhoto> {
    const { items } = await this.stored.list({ clientId: this.setup.clientId });
    expect(items).toHaveLength(1);
    return await this.stored.get(items[0]?.id ?? '');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async start(): Promise<void> {
    await this.button('Start the camera').click();
  }

  /**
   * The connection is gone as soon as the photo is to be sent: the client asks for its authorization just before. It
   * stays so until the test brings it back.
   */
  async losesConnectionAtUpload(): Promise<void> {
    let isLost = false;
    await this.page.exposeFunction('loseConnection', async () => {
      if (!isLost) await this.page.context().setOffline(true);
      isLost = true;
    });
    await this.page.evaluate(() => {
      const { element } = window.kit;
      const { authorization } = element;
      if (typeof authorization !== 'function') throw new Error('The page has no way to get tokens.');
      element.authorization = async (wanted) => {
        await window.loseConnection();
        return authorization(wanted);
      };
    });
  }

  /** Everything of this type that the element said so far. */
  events(type: string): Promise<readonly LoggedEvent[]> {
    return this.page.evaluate((wanted) => window.kit.events.filter((event) => event.type === wanted), type);
  }

  /** The statuses in the order in which they were entered. */
  async statuses(): Promise<readonly SessionStatus[]> {
    return (await this.events('statechange')).map(({ detail }) => detail.status);
  }

  /** Waits until the session enters the status, and fails at once where it ends otherwise. */
  async reaches(status: SessionStatus, { timeout = 45_000, after = 0 } = {}): Promise<void> {
    const wanted = [status, ...ENDS];
    const found = await this.page.waitForFunction(
      ([statuses, skipped]) => {
        const changes = window.kit.events.filter(({ type }) => type === 'statechange').slice(skipped);
        return changes.find(({ detail }) => statuses.includes(detail.status))?.detail.status;
      },
      [wanted, after] as const,
      { timeout },
    );
    const reached: unknown = await found.jsonValue();
    const why = reached === 'failed' ? ` with ${JSON.stringify((await this.events('error')).at(-1)?.detail)}` : '';
    expect(reached, `the session ended${why}`).toBe(status);
  }

  /** How many status changes there were so far, for `reaches` to look only at later ones. */
  async mark(): Promise<number> {
    return (await this.events('statechange')).length;
  }

  /** Waits for the failure and holds it to its code, to its screen and to a camera that is off. */
  async failsWith(code: FailureCode, { timeout = 45_000, after = 0 } = {}): Promise<void> {
    await this.reaches('failed', { timeout, after });
    expect((await this.events('error')).at(-1)?.detail).toMatchObject({ code });
    await this.cameraIsOff();
    await picture(this.page, `failed-${code}`);
  }

  /** Of the photo that the page was offered last. */
  photoSha256(): Promise<string | null> {
    return this.page.evaluate(() => window.kit.photoSha256());
  }

  /** The camera's light: tracks that the page got and that are not ended. */
  liveTracks(): Promise<number> {
    return this.page.evaluate(() => window.cameraTracks.filter(({ readyState }) => readyState === 'live').length);
  }

  async cameraIsOff(): Promise<void> {
    await expect.poll(() => this.liveTracks(), { message: 'tracks of the camera that still run' }).toBe(0);
  }
}
