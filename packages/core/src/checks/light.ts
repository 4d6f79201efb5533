import { imageCheck } from './check.js';

/** The light comes from the front: the background is not much brighter than the face. */
export const backlight = imageCheck('backlight', 'ratio', (image, policy) => ({
  measured: image.backlightRatio,
  limit: { max: policy.maxBacklightRatio },
  above: { code: 'uneven_light', hint: 'face_the_light' },
}));

/** OFIQ LuminanceMean. */
export const luminanceMean = imageCheck('luminanceMean', 'ratio', (image, policy) => ({
  measured: image.luminanceMean,
  limit: { min: policy.minLuminanceMean, max: policy.maxLuminanceMean },
  below: { code: 'too_dark', hint: 'more_light' },
  above: { code: 'too_bright', hint: 'less_light' },
}));

/** OFIQ LuminanceVariance. */
export const luminanceVariance = imageCheck('luminanceVariance', 'variance', (image, policy) => ({
  measured: image.luminanceVariance,
  limit: { min: policy.minLuminanceVariance },
  below: { code: 'low_dynamic_range', hint: 'more_light' },
}));

/** OFIQ UnderExposurePrevention. */
export const underExposurePrevention = imageCheck('underExposurePrevention', 'ratio', (image, policy) => ({
  measured: image.underExposedShare,
  limit: { max: policy.maxUnderExposedShare },
  above: { code: 'too_dark', hint: 'more_light' },
}));

/** OFIQ OverExposurePrevention. */
export const overExposurePrevention = imageCheck('overExposurePrevention', 'ratio', (image, policy) => ({
  measured: image.overExposedShare,
  limit: { max: policy.maxOverExposedShare },
  above: { code: 'too_bright', hint: 'less_light' },
}));

/** Both cheeks get about as much light: the zone intensities of ISO/IEC 39794-5. */
export const lightBalance = imageCheck('lightBalance', 'ratio', (image, policy) => ({
  measured: image.lightBalance,
  limit: { min: policy.minLightBalance },
  below: { code: 'uneven_light', hint: 'even_light' },
}));

/** OFIQ IlluminationUniformity: both cheeks show the same shades. */
export const illuminationUniformity = imageCheck('illuminationUniformity', 'ratio', (image, policy) => ({
  measured: image.illuminationUniformity,
  limit: { min: policy.minIlluminationUniformity },
  below: { code: 'uneven_light', hint: 'even_light' },
}));

/** No lamp is mirrored on the skin. */
export const glare = imageCheck('glare', 'ratio', (image, policy) => ({
  measured: image.glareShare,
  limit: { max: policy.maxGlareShare },
  above: { code: 'glare', hint: 'avoid_glare' },
}));

/** No lamp is mirrored in glasses. */
export const glassesGlare = imageCheck('glassesGlare', 'ratio', (image, policy) => ({
  measured: image.glassesGlareShare,
  limit: { max: policy.maxGlassesGlareShare },
  above: { code: 'glasses_glare', hint: 'tilt_glasses' },
}));

/** OFIQ DynamicRange. */
export const dynamicRange = imageCheck('dynamicRange', 'bits', (image, policy) => ({
  measured: image.dynamicRangeBits,
  limit: { min: policy.minDynamicRangeBits },
  below: { code: 'low_dynamic_range', hint: 'more_light' },
}));

/** The face has colour at all. */
export const greyscale = imageCheck('greyscale', 'cielab', (image, policy) => ({
  measured: image.chroma,
  limit: { min: policy.minChroma },
  below: { code: 'grayscale', hint: 'natural_light' },
}));

/** OFIQ NaturalColour: the colour is that of skin. */
export const naturalColour = imageCheck('naturalColour', 'cielab', (image, policy) => ({
  measured: image.naturalColourDistance,
  limit: { max: policy.maxColourDistance },
  above: { code: 'unnatural_color', hint: 'natural_light' },
}));

/** The sensor has enough light to see more than its own noise. OFIQ has no such measure. */
export const noise = imageCheck('noise', 'levels', (image, policy) => ({
  measured: image.noise,
  limit: { max: policy.maxNoise },
  above: { code: 'noisy', hint: 'more_light' },
}));

/** OFIQ Sharpness by its name; OFIQ asks a forest of trees, here it is how fine the detail is. */
export const sharpness = imageCheck('sharpness', 'ratio', (image, policy) => ({
  measured: image.sharpness,
  limit: { min: policy.minSharpness },
  below: { code: 'blurry', hint: 'steady_camera' },
}));
