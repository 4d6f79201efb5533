import { expectAccessible } from '../support/axe.js';
import { test } from '../support/fixtures.js';
import { picture, SIZES } from '../support/picture.js';
import { SCREENS } from '../support/screens.js';

for (const { name, camera, reach } of SCREENS) {
  test.describe(name, () => {
    test.use({ camera });

    test(`the screen "${name}" has no accessibility violations on a desktop and on a phone`, async ({
      capture,
      faults,
      page,
    }) => {
      await reach(capture, faults);
      for (const viewport of Object.values(SIZES)) {
        await page.setViewportSize(viewport);
        await expectAccessible(page);
      }
      await picture(page, name);
    });
  });
}
