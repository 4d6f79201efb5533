import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gate, settle } from '../testing/fake-page.js';
import { type FakeSession, openSession } from '../testing/fake-session.js';

let session: FakeSession;

beforeEach(() => {
  session = openSession(vi.stubGlobal);
});
afterEach(() => {
  session.runner.close();
  vi.unstubAllGlobals();
});

test('a camera picked during the hold ends it, and a frame of the camera before no longer counts', async () => {
  await session.reach('holding');
  const measured = gate();
  if (session.element.vision) session.element.vision.measured = measured.opened;
  await session.showPicture();
  const answered = gate();
  session.page.devices.answer = () => answered.opened;
  session.runner.pickCamera('b');
  expect(session.runner.state.status).toBe('positioning');
  await settle();
  expect(session.page.devices.on).toEqual([]);
  measured.open();
  await session.showPicture();
  expect(session.runner.state.status).toBe('positioning');
  expect(session.element.vision?.frames).toBe(2);
  answered.open();
  await settle();
  expect(session.page.devices.on).toEqual(['b']);
  await session.showPicture();
  expect(session.runner.state.status).toBe('holding');
});

test('at whatever moment of its way a frame is when another camera is picked, it does not count', async () => {
  await session.reach('holding');
  for (let turns = 0; turns < 15; turns += 1) {
    const measured = gate();
    if (session.element.vision) session.element.vision.measured = measured.opened;
    await session.showPicture();
    measured.open();
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    session.runner.pickCamera(turns % 2 ? 'a' : 'b');
    await settle();
    expect(session.runner.state.status, `after ${turns} turns`).toBe('positioning');
    await session.showPicture();
    expect(session.runner.state.status).toBe('holding');
  }
});

test('of two quick picks the last one counts, and nothing fails', async () => {
  await session.reach('positioning');
  session.runner.pickCamera('b');
  session.runner.pickCamera('c');
  await settle();
  expect(session.page.devices.on).toEqual(['c']);
  await session.showPicture();
  expect(session.runner.state.status).toBe('holding');
  session.runner.send({ type: 'cancel' });
  expect(session.page.devices.on).toEqual([]);
});

test('the camera that the person picked stays theirs for a retry, and is forgotten with the person', async () => {
  await session.reach('positioning');
  session.runner.pickCamera('b');
  await settle();
  session.runner.send({ type: 'fail', code: 'timeout' });
  session.runner.send({ type: 'retry' });
  await settle();
  expect(session.page.devices.on).toEqual(['b']);
  session.runner.send({ type: 'cancel' });
  await session.reach('positioning');
  expect(session.page.devices.on).toEqual(['a']);
});

test('a picked camera that does not open fails the session, and a retry opens the one that did', async () => {
  await session.reach('positioning');
  session.page.devices.answer = async (deviceId) => {
    if (deviceId === 'b') throw new DOMException('', 'NotReadableError');
  };
  session.runner.pickCamera('b');
  await settle();
  expect(session.runner.state).toMatchObject({ status: 'failed', code: 'camera_busy' });
  session.runner.send({ type: 'retry' });
  await settle();
  expect(session.page.devices.on).toEqual(['a']);
});
