import { imageCheck } from './check.js';

/** OFIQ LuminanceMean. */
export const luminance = imageCheck('luminance', 'ratio', (image, policy) => ({
  measured: image.luminanceMean,
  limit: { min: policy.minLuminanceMean, max: policy.maxLuminanceMean },
  below: { code: 'too_dark', hint: 'more_light' },
  above: { code: 'too_bright', hint: 'less_light' },
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

/** OFIQ IlluminationUniformity: both cheeks get the same light. */
export const illuminationUniformity = imageCheck('illuminationUniformity', 'ratio', (image, policy) => ({
  measured: image.illuminationUniformity,
  limit: { min: policy.minIlluminationUniformity },
  below: { code: 'uneven_light', hint: 'even_light' },
}));

/** OFIQ DynamicRange. */
export const dynamicRange = imageCheck('dynamicRange', 'bits', (image, policy) => ({
  measured: image.dynamicRangeBits,
  limit: { min: policy.minDynamicRangeBits },
  below: { code: 'low_dynamic_range', hint: 'more_light' },
}));

/** The photo has colour. */
export const naturalColour = imageCheck('naturalColour', 'chroma', (image, policy) => ({
  measured: image.chroma,
  limit: { min: policy.minChroma },
  below: { code: 'grayscale', hint: 'natural_light' },
}));

/** OFIQ Sharpness by its name; measured here as the variance of the Laplacian. */
export const sharpness = imageCheck('sharpness', 'variance', (image, policy) => ({
  measured: image.sharpness,
  limit: { min: policy.minSharpness },
  below: { code: 'blurry', hint: 'steady_camera' },
}));
