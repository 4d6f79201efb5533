import { describe, expect, it } from 'vitest';
import { buildReport } from './build-report.js';
import { judge } from './checks/table.js';
import { POLICIES } from './policies.js';
import { observation } from './test-data.js';

function reportOf(seen: ReturnType<typeof observation>) {
  const policy = POLICIES.standard;
  return buildReport({
    policy,
    best: { observation: seen, findings: judge(seen, policy), quality: 1, livenessScore: null },
    liveness: null,
    challenge: null,
    integrity: [],
    photo: { width: 1280, height: 720, mime: 'image/jpeg', bytes: 50_000, jpegQuality: 0.95 },
    camera: { source: 'camera', width: 1280, height: 720 },
    models: [{ name: 'face_landmarker.task', sha256: 'ab' }],
    backend: { landmarks: 'worker', liveness: null },
    timings: { loadMs: 1, positioningMs: 2, holdMs: 3, frames: 4, frameMs: 5, livenessMs: null },
  });
}

describe('buildReport', () => {
  it('says what was measured, between which limits, and under which policy', () => {
    const report = reportOf(observation({ face: { yawDeg: -7 } }));
    expect(report.policy).toEqual({ name: 'standard', version: POLICIES.standard.version });
    expect(report.face).toMatchObject({ yawDeg: -7, pitchDeg: 4, interEyePx: 120 });
    const yaw = report.measures.find(({ name }) => name === 'headPoseYaw');
    expect(yaw).toEqual({
      name: 'headPoseYaw',
      value: -7,
      quality: 99,
      unit: 'deg',
      range: [-15, 15],
      status: 1,
      scope: 'device',
    });
    const height = report.measures.find(({ name }) => name === 'faceHeight');
    expect(height?.quality).toBeNull();
    const eyes = report.measures.find(({ name }) => name === 'interEyeDistance');
    expect(eyes?.range).toEqual([70, null]);
  });

  it('survives JSON unchanged', () => {
    const report = reportOf(observation());
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('holds no landmarks: they are not needed to judge a photo', () => {
    expect(Object.keys(reportOf(observation()).face)).toEqual(['box', 'interEyePx', 'yawDeg', 'pitchDeg', 'rollDeg']);
  });

  it('refuses a frame without a face', () => {
    expect(() => reportOf(observation({ faces: 0 }))).toThrow(RangeError);
  });
});
