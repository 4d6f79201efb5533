import { readFileSync } from 'node:fs';
import { test } from '../support/fixtures.js';
import { mediaFolder } from '../support/paths.mjs';
import { splitFrames } from '../support/mjpeg.mjs';
test('probe', async ({ page, site }) => {
  test.setTimeout(400000);
  await page.goto(site.url + 'pages/lab.html');
  await page.waitForFunction(() => 'lab' in window);
  await page.evaluate(async () => { (window as any).v = await window.lab.vision.openVision({ assetBase: '/live-capture/', liveness: true, stallTimeoutMs: 60000 }); });
  for (const name of ['live-a', 'live-d', 'live-h', 'live-e-talks', 'screen-a-phone', 'screen-f-phone', 'screen-g-monitor']) {
    const frames = splitFrames(readFileSync(`${mediaFolder()}/webcam/${name}.mjpeg`)).filter((_, i) => i % 2 === 0).map((b) => Buffer.from(b).toString('base64'));
    const out = await page.evaluate(async (frames) => {
      const { core, bitmapOf } = window.lab;
      const v = (window as any).v;
      const policy = core.resolvePolicy({ base: 'lenient', minFrameToFaceRatio: 1.1, maxCentreOffsetRatio: 0.18, minBorderPx: 10, minEyeOpenness: 0.005, maxGazeOffset: 0.95, maxSmile: 1, minLuminanceMean: 0.04, maxUnderExposedShare: 1, minIlluminationUniformity: 0, minDynamicRangeBits: 4, minSharpness: 3.5, maxMouthOpenness: 0.2 });
      const fails: Record<string, string[]> = {};
      let ok = 0; let row = ''; const scores: number[] = [];
      (window as any).t ??= 0;
      for (const f of frames) {
        (window as any).t += 100;
        const a = await v.analyse(await bitmapOf(f), (window as any).t, { liveness: true });
        const findings = core.judge(a.observation, policy);
        if (a.livenessScore !== null) scores.push(a.livenessScore);
        const bad = findings.filter((f: any) => f.status === 'fail');
        if (!bad.length && findings[0]!.status === 'pass') { ok++; row += '+'; } else row += '-';
        for (const b of bad as any[]) (fails[b.code] ??= []).push(b.measured.toFixed(2));
      }
      return { row, ok, score: scores.reduce((a, b) => a + b, 0) / scores.length, fails };
    }, frames);
    console.log(name, JSON.stringify(out));
  }
});
