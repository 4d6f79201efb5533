// Loaded ahead: a session loads them when it starts, which would take longer here than anybody waits.
import '@live-capture/client';
import '../session/capture.js';
import { FakeElement } from './fake-element.js';
import { FakePage, settle } from './fake-page.js';

const CAMERAS = ['a', 'b', 'c'].map((deviceId) => ({ deviceId, label: deviceId }));

/** What the tests of a session work with. */
export type FakeSession = ReturnType<typeof openSession>;

/** An element without its screens on a page with three cameras, and the ways in which a person drives it. */
export function openSession(stubGlobal: ConstructorParameters<typeof FakePage>[1]) {
  const page = new FakePage(CAMERAS, stubGlobal);
  const element = new FakeElement();
  const { runner } = element;
  const showPicture = async (): Promise<void> => {
    page.showPicture();
    await settle();
  };
  const reach = async (status: 'positioning' | 'holding'): Promise<void> => {
    runner.start();
    await settle();
    if (status === 'holding') await showPicture();
    if (runner.state.status !== status) throw new Error(`The session is ${runner.state.status}, not ${status}.`);
  };
  return { page, element, runner, showPicture, reach };
}
