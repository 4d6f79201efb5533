import { LIGHTING } from './lighting-shader.js';

/** Places a vertex: expression, then the part's own place, the face's proportions, the head's turning, then the camera. */
export const FIGURE_VERTEX = `#version 300 es
in vec3 place;
in vec3 normal;
in vec4 traits;
uniform mat4 part;
uniform mat4 turn;
uniform mat4 figure;
uniform mat4 camera;
uniform float jawCm;
uniform float smile;
uniform vec4 shape; // wider above, wider below, longer below, longer nose
out vec3 vRest;
out vec3 vHead;
out vec3 vWorld;
out vec3 vNormal;
out vec4 vTraits;
void main() {
  vRest = place;
  vec3 p = place;
  p += traits.y * jawCm * vec3(0.0, -1.0, -0.22);
  if (smile > 0.0) {
    float side = sign(p.x);
    vec3 corner = place - vec3(side * 2.5, -6.9, 8.2);
    vec3 cheek = place - vec3(side * 3.9, -3.0, 7.4);
    float pull = smile * exp(-dot(corner, corner) / 3.4) * smoothstep(0.0, 0.9, abs(place.x));
    p += pull * vec3(side * 0.75, 0.95, -0.55);
    p += smile * exp(-dot(cheek, cheek) / 3.5) * vec3(0.0, 0.4, 0.22);
  }
  vec4 own = part * vec4(p, 1.0);
  vHead = own.xyz;
  float below = smoothstep(0.0, 9.0, -own.y) * traits.z;
  own.x *= 1.0 + mix(shape.x * traits.z, shape.y, below);
  own.y -= shape.z * below;
  vec2 tip = own.xy + vec2(0.0, 3.0);
  own.z += shape.w * exp(-dot(tip, tip) / 4.0) * smoothstep(8.0, 10.5, own.z);
  vec3 still = mat3(part) * normal;
  vec4 world = figure * mix(own, turn * own, traits.z);
  vWorld = world.xyz;
  vNormal = mix(still, mat3(turn) * still, traits.z);
  vTraits = traits;
  gl_Position = camera * world;
}`;

/** What all materials share. */
const COMMON = `#version 300 es
precision highp float;
in vec3 vRest;
in vec3 vHead;
in vec3 vWorld;
in vec3 vNormal;
in vec4 vTraits;
uniform vec3 tint;
uniform vec3 skin;
uniform float kind;
${LIGHTING}`;

const SKIN = `${COMMON}
// kind 1 is the face, 0 plain skin (hand), -1 a lid.
float brow(vec3 p) {
  float t = clamp((abs(p.x) - 1.25) / 3.75, 0.0, 1.0);
  float middle = 1.78 + 0.75 * sin(t * 2.3) - 0.6 * t;
  float thick = mix(0.36, 0.13, t) * smoothstep(-0.02, 0.12, t);
  float across = (p.y - middle) / thick;
  float inside = 1.0 - smoothstep(0.55, 1.25, abs(across));
  float ends = smoothstep(1.05, 1.4, abs(p.x)) * (1.0 - smoothstep(4.7, 5.05, abs(p.x)));
  float hairs = grain(vec2(p.x * 9.0 - p.y * 5.0, p.y * 2.5 + p.x * 2.0));
  return inside * ends * step(5.5, p.z) * (0.62 + 0.38 * hairs);
}
vec2 mouth(vec3 p) {
  float side = abs(p.x) / 2.4;
  float line = -6.95 + 0.06 * cos(min(side, 1.2) * 5.2) - 0.05 * min(side, 1.2);
  float fade = 1.0 - smoothstep(0.96, 1.08, side);
  float top = line + (0.78 - 0.16 * exp(-p.x * p.x * 9.0)) * (1.0 - side * side) + 0.04;
  float bottom = line - 1.0 * sqrt(max(1.0 - side * side, 0.0)) * (1.0 - 0.25 * side);
  float red = smoothstep(bottom - 0.08, bottom + 0.1, p.y) * (1.0 - smoothstep(top - 0.1, top + 0.07, p.y));
  float seam = exp(-pow((p.y - line) / 0.09, 2.0)) * (1.0 - smoothstep(0.9, 1.1, side));
  return vec2(red * fade, seam) * smoothstep(6.4, 7.2, p.z);
}
float cheeks(vec3 p) {
  vec3 c = vec3(abs(p.x) - 4.2, p.y + 3.3, (p.z - 6.8) * 0.7);
  vec3 n = vec3(p.x, p.y + 3.4, p.z - 11.0);
  return exp(-dot(c, c) / 3.2) + 0.7 * exp(-dot(n, n) / 1.2);
}
void main() {
  vec3 n = normalize(vNormal);
  vec3 v = normalize(-vWorld);
  float openness = vTraits.x;
  vec3 warm = skin * vec3(1.08, 0.74, 0.68);
  vec3 albedo = skin * (0.96 + 0.08 * grain(vRest.xy * 6.0 + vRest.z * 3.0));
  float wet = 0.0;
  if (kind > 0.5) {
    float red = 0.45 * smoothstep(6.4, 7.6, abs(vRest.x)) * step(-6.0, vRest.y);
    if (vRest.z > 4.0) {
      if (vRest.y < 0.0 && vRest.y > -6.5) red += 0.55 * cheeks(vRest);
      // Pores keep the skin from looking like wax.
      albedo *= 1.0 - 0.10 * smoothstep(0.6, 0.85, grain(vRest.xy * 11.0));
    }
    albedo = mix(albedo, warm, red);
    if (vRest.y < -5.5 && vRest.y > -8.5) {
      vec2 lips = mouth(vRest);
      albedo = mix(albedo, skin * vec3(0.86, 0.42, 0.42) + vec3(0.02, 0.0, 0.0), 0.85 * lips.x);
      albedo *= 1.0 - 0.62 * lips.y;
      wet = lips.x;
    }
    if (vRest.y > 1.0 && vRest.y < 3.2) albedo = mix(albedo, tint * 0.8, 0.92 * brow(vRest));
    vec3 throat = vec3(0.16, 0.03, 0.03) * smoothstep(3.2, 9.0, vRest.z);
    albedo = mix(albedo, throat, vTraits.w);
  } else if (kind < -0.5) {
    albedo = mix(albedo, warm, 0.3) * 0.96;
    albedo = mix(albedo, tint * 0.35, vTraits.w);
  }
  // Light that reaches a hollow went through skin, and is red.
  vec3 lit = ambientAt(n) * vec3(openness + 0.22 * openness * (1.0 - openness), openness, openness);
  float ndl = dot(n, lightDirection);
  vec3 wrap = vec3(0.26, 0.14, 0.10);
  lit += light.x * max((ndl + wrap) / (1.0 + wrap), 0.0) * mix(openness, 1.0, 0.4);
  float fresnel = 1.0 - max(dot(n, v), 0.0);
  fresnel *= fresnel;
  fresnel *= fresnel;
  float base = glossBase(n);
  float broad = pow16(base);
  float narrow = broad * broad;
  narrow *= narrow;
  float shine = light.x * (0.045 * broad + (0.05 + 0.22 * wet) * narrow) + 0.05 * fresnel * light.y;
  show(albedo * lit + shine * openness * (1.0 - vTraits.w));
}`;

const EYE = `${COMMON}
uniform mat4 part;
uniform mat4 turn;
uniform float upperLid; // height of the lid's edge on the ball
void main() {
  vec3 d = normalize(vRest);
  float angle = acos(clamp(d.z, -1.0, 1.0));
  float around = atan(d.y, d.x);
  vec3 white = mix(vec3(0.82, 0.79, 0.76), vec3(0.72, 0.50, 0.45), smoothstep(0.55, 1.25, angle) * 0.7);
  float fibres = grain(vec2(around * 9.0, angle * 8.0)) * 0.6 + grain(vec2(around * 23.0, 3.0)) * 0.4;
  vec3 iris = tint * (0.55 + 0.9 * fibres) * (0.7 + 0.6 * smoothstep(0.2, 0.45, angle) - 0.2 * d.y);
  iris = mix(iris, tint * 0.12, smoothstep(0.375, 0.445, angle));
  vec3 albedo = mix(iris, white, smoothstep(0.435, 0.47, angle));
  albedo = mix(vec3(0.006), albedo, smoothstep(0.15, 0.18, angle));
  // The ball is coarse: its own radius is the normal.
  vec3 n = normalize(mat3(turn) * mat3(part) * d);
  float lidShade = 1.0 - 0.62 * smoothstep(upperLid - 0.42, upperLid + 0.04, vHead.y);
  float sides = mix(1.0, 0.62, smoothstep(0.65, 1.2, length(vHead.xy - vec2(sign(vHead.x) * 3.15, 0.0))));
  vec3 c = matt(albedo, n, 1.0) * lidShade * sides;
  // A window in the cornea.
  vec3 r = reflect(normalize(vWorld), n);
  vec2 w = vec2(r.x - 0.25, r.y - 0.42) / vec2(0.13, 0.16);
  float pane = 1.0 - smoothstep(0.7, 1.15, max(abs(w.x), abs(w.y)));
  show(c + (pane * 0.75 * step(0.0, r.z) * (1.0 - smoothstep(0.5, 0.62, angle)) + 0.35 * pow16(pow16(glossBase(n)))) * (light.x + light.y));
}`;

const HAIR = `${COMMON}
void main() {
  vec3 n = normalize(vNormal);
  vec3 p = vRest;
  float along = p.x * 0.55 + p.z * 0.5;
  float across = p.y * 1.3 - p.x * 0.5 + abs(p.x) * 0.4 * step(p.y, 4.0);
  float strands = grain(vec2(across * 7.0, along * 0.5)) * 0.6 + grain(vec2(across * 17.0, along * 0.8 + 7.0)) * 0.4;
  vec3 comb = normalize(n + (strands - 0.5) * vec3(0.25, 0.7, 0.2));
  vec3 c = matt(tint * (0.65 + 0.7 * strands), comb, vTraits.x);
  c += (tint * 1.3 + 0.02) * light.x * pow16(glossBase(comb)) * 0.5 * vTraits.x;
  show(c);
}`;

const CLOTH = `${COMMON}
// kind 0 is a shirt, 1 knitwear, 2 a pleated mask.
void main() {
  vec3 n = normalize(vNormal);
  vec3 albedo = tint;
  if (kind < 0.5) {
    float rib = sin(atan(vRest.x, vRest.z + 2.8) * 90.0) * vTraits.w;
    albedo *= (1.0 - 0.12 * vTraits.w + 0.05 * rib) * (0.94 + 0.12 * grain(vRest.xy * 7.0));
  } else if (kind < 1.5) {
    float around = atan(vRest.x, vRest.z + 1.0) * 26.0;
    float rib = sin(around * 2.0);
    n = normalize(n + 0.18 * cos(around * 2.0) * normalize(vec3(vRest.z + 1.0, 0.0, -vRest.x)));
    albedo *= 0.86 + 0.14 * rib + 0.10 * sin(vRest.y * 14.0);
  } else {
    float pleats = max(0.0, sin((vRest.y + 0.05 * vRest.x * vRest.x * 0.1) * 3.9));
    float inner = smoothstep(-10.6, -10.2, vRest.y) * (1.0 - smoothstep(-2.9, -2.5, vRest.y - abs(vRest.x) * 0.05));
    n = normalize(n + vec3(0.0, 0.55 * cos(vRest.y * 3.9) * inner * step(0.0, sin(vRest.y * 3.9)), 0.0));
    albedo *= mix(1.0, 0.9 + 0.1 * pleats, inner) * (0.96 + 0.06 * grain(vRest.xy * 22.0));
    albedo = mix(vec3(0.86), albedo, 1.0 - vTraits.w);
  }
  show(matt(albedo, n, vTraits.x));
}`;

const GLOSSY = `${COMMON}
uniform mat4 turn;
// kind 0 is enamel, 1 a dark glass with its frame.
void main() {
  vec3 n = normalize(vNormal);
  vec3 albedo = tint;
  float sheen = 0.12;
  if (kind > 0.5) {
    if (vTraits.w < 0.5) n = normalize(mat3(turn) * vec3(0.09 * vRest.x, 0.04 * vRest.y, 1.0));
    vec3 r = reflect(normalize(vWorld), n);
    float sky = 0.05 * smoothstep(-0.1, 0.5, r.y) + 0.10 * smoothstep(0.1, 0.16, r.x + 0.6 * r.y) * (1.0 - smoothstep(0.3, 0.36, r.x + 0.6 * r.y));
    albedo = mix(vec3(0.014, 0.012, 0.011) + sky, vec3(0.03, 0.018, 0.012), smoothstep(0.4, 0.6, vTraits.w));
    sheen = 0.25;
  } else {
    float tooth = smoothstep(0.0, 0.12, abs(fract(vRest.x / 0.72 + 0.5) - 0.5));
    albedo *= 0.82 + 0.18 * tooth;
  }
  show(matt(albedo, n, vTraits.x) + sheen * pow16(pow16(glossBase(n))) * light.x);
}`;

/** The materials' fragment shaders. */
export const MATERIALS = { skin: SKIN, eye: EYE, hair: HAIR, cloth: CLOTH, glossy: GLOSSY } as const;

/** The name of a material. */
export type Material = keyof typeof MATERIALS;
