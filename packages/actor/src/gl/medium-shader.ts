import { LIGHTING } from './lighting-shader.js';

/** Bends the sheet, then holds it before the camera. `place` runs over the whole of it, rim included, from -1 to 1. */
export const MEDIUM_VERTEX = `#version 300 es
in vec3 place;
uniform vec2 halfCm; // of the whole
uniform vec3 bend; // angle per cm, cosine and sine of the axis
uniform mat4 medium;
uniform mat4 camera;
out vec2 vCm;
out vec3 vWorld;
out vec3 vNormal;
void main() {
  vCm = place.xy * halfCm;
  vec3 p = vec3(vCm, 0.0);
  vec3 n = vec3(0.0, 0.0, 1.0);
  if (bend.x != 0.0) {
    float across = bend.y * vCm.x + bend.z * vCm.y;
    float along = bend.y * vCm.y - bend.z * vCm.x;
    float angle = across * bend.x;
    float wrapped = sin(angle) / bend.x;
    p = vec3(bend.y * wrapped - bend.z * along, bend.z * wrapped + bend.y * along, (cos(angle) - 1.0) / bend.x);
    n = vec3(sin(angle) * bend.yz, cos(angle));
  }
  vec4 world = medium * vec4(p, 1.0);
  vWorld = world.xyz;
  vNormal = mat3(medium) * n;
  gl_Position = camera * world;
}`;

/** What prints and screens share: the picture and its tones, the rim, and what is mirrored. */
const COMMON = `#version 300 es
precision highp float;
in vec2 vCm;
in vec3 vWorld;
in vec3 vNormal;
uniform sampler2D picture;
uniform vec2 halfCm;
uniform vec2 pictureCm; // half the size of the picture
uniform float cornerCm;
uniform vec2 kept;
uniform float upwards;
uniform vec4 tones; // gamma, saturation, black, contrast of grid or dots
uniform vec3 gains;
uniform vec3 glareDirection;
uniform vec2 glare; // strength, sine of half its width
uniform float linesPerCm;
${LIGHTING}
float roundedCorner() {
  vec2 q = abs(vCm) - halfCm + cornerCm;
  return length(max(q, 0.0)) - cornerCm;
}
vec3 toned() {
  vec2 at = vCm / pictureCm * 0.5 * kept;
  at = 0.5 + vec2(at.x, upwards > 0.5 ? at.y : -at.y);
  // A film has softer edges than what a software rasteriser draws.
  vec2 texel = 0.45 / vec2(textureSize(picture, 0));
  vec3 c = 0.5 * (texture(picture, at + texel).rgb + texture(picture, at - texel).rgb);
  // Between a root, the tone itself and its square: powers are slow.
  c = tones.x > 1.0 ? mix(c, c * c, tones.x - 1.0) : mix(c, sqrt(c), 2.0 - 2.0 * tones.x);
  c = c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
  c = max(mix(vec3(dot(c, vec3(0.2126, 0.7152, 0.0722))), c, tones.y), 0.0) * gains;
  return tones.z + (1.0 - tones.z) * c;
}
// A pane with soft edges and a haze about it; fingers have left their grease.
float mirrored(vec3 n) {
  if (glare.x <= 0.0) return 0.0;
  vec3 r = reflect(normalize(vWorld), n);
  vec2 away = (r.xy - glareDirection.xy) / glare.y;
  float pane = 1.0 - smoothstep(0.7, 1.2, max(abs(away.x), abs(away.y)));
  float haze = 0.16 * exp(-0.16 * dot(away, away));
  float grease = 0.85 + 0.3 * grain(vCm * vec2(1.1, 0.35));
  return glare.x * step(0.0, r.z) * (pane + haze) * grease;
}
// A wave of the period 1 from -1 to 1, out of parabolas: cosines are slow.
float wave(float x) {
  float t = fract(x) - 0.5;
  return 1.0 - 8.0 * t * t;
}
// Contrast that is left of lines as fine as these; the rest a lens and a pixel's own width take away.
float seen(vec2 linesPerPixel, float contrast) {
  return contrast / (1.0 + dot(linesPerPixel, linesPerPixel));
}
`;

const SCREEN = `${COMMON}
uniform vec3 screen; // brightness, depth and phase of the bands
uniform float frameHeight;
uniform vec3 rim;
void main() {
  if (roundedCorner() > 0.0) discard;
  vec3 n = normalize(vNormal);
  float shine = mirrored(n);
  vec2 pixel = vCm * linesPerCm;
  float contrast = seen(vec2(length(vec2(dFdx(pixel.x), dFdy(pixel.x))), length(vec2(dFdx(pixel.y), dFdy(pixel.y)))), tones.w);
  vec2 over = abs(vCm) - pictureCm;
  if (max(over.x, over.y) > 0.0) {
    float frame = smoothstep(-0.12, -0.04, roundedCorner());
    show(matt(mix(vec3(0.012), rim, frame), n, 1.0) + 0.6 * shine);
    return;
  }
  vec3 c = toned() * screen.x * mix(0.55, 1.0, max(dot(n, normalize(-vWorld)), 0.0));
  c *= 1.0 + contrast * vec3(wave(pixel.x - 0.3333), wave(pixel.x), wave(pixel.x + 0.3333));
  c *= 1.0 + 0.6 * contrast * wave(pixel.y);
  c *= 1.0 - screen.y * (0.5 + 0.5 * sin(6.2831853 * (gl_FragCoord.y / frameHeight * 1.7 + screen.z)));
  show(c + 0.014 * (light.x + light.y) + shine);
}`;

const PRINT = `${COMMON}
uniform float gloss;
uniform vec4 holes; // middles of the cut-out eyes
uniform vec2 holeCm; // half their size; 0 for none
// How far from the middle of an almond, 1 at its edge.
float almond(vec2 d) {
  vec2 q = d / holeCm;
  return max(abs(q.x), abs(q.y) / max(1.0 - q.x * q.x, 0.02));
}
float ink(float amount, vec2 turned, float contrast) {
  vec2 q = mat2(turned.x, turned.y, -turned.y, turned.x) * vCm * linesPerCm;
  float cell = 0.5 + 0.25 * (wave(q.x) + wave(q.y));
  return mix(amount, clamp((amount - cell) * 2.5 + 0.5, 0.0, 1.0), contrast);
}
void main() {
  float hole = holeCm.x > 0.0 ? min(almond(vCm - holes.xy), almond(vCm - holes.zw)) : 9.0;
  if (hole < 1.0 || roundedCorner() > 0.0) discard;
  vec3 n = normalize(vNormal);
  if (dot(n, vWorld) > 0.0) n = -n;
  vec2 lines = vCm * linesPerCm;
  float contrast = seen(vec2(length(vec2(dFdx(lines.x), dFdy(lines.x))), length(vec2(dFdx(lines.y), dFdy(lines.y)))), tones.w);
  vec2 over = abs(vCm) - pictureCm;
  vec3 albedo = vec3(1.0);
  if (max(over.x, over.y) <= 0.0 && hole > 1.12) {
    vec3 c = toned();
    if (contrast > 0.02) {
      // Cyan, magenta and yellow at the usual angles, in the printer's own steps.
      vec3 amount = 1.0 - sqrt(clamp(c, 0.0, 1.0));
      amount = vec3(
        ink(amount.r, vec2(0.966, 0.259), contrast),
        ink(amount.g, vec2(0.259, 0.966), contrast),
        ink(amount.b, vec2(1.0, 0.0), contrast));
      c = (1.0 - amount) * (1.0 - amount);
    }
    albedo = c;
  }
  albedo *= 0.88 * (0.97 + 0.06 * grain(vCm * 9.0));
  float base = glossBase(n);
  float broad = pow16(base);
  show(matt(albedo, n, 1.0) + gloss * light.x * (0.10 * broad + 0.5 * pow16(broad)) + gloss * mirrored(n));
}`;

/** The fragment shaders of media. */
export const MEDIA = { print: PRINT, screen: SCREEN } as const;
