/** One triangle over the whole picture. */
export const SCREEN_VERTEX = `#version 300 es
out vec2 at;
void main() {
  at = vec2(gl_VertexID == 1 ? 2.0 : 0.0, gl_VertexID == 2 ? 2.0 : 0.0);
  gl_Position = vec4(at * 2.0 - 1.0, 0.0, 1.0);
}`;

const NOISE = `
uniform sampler2D grains;
uniform float noise;
uniform ivec2 shift;
vec3 sensorNoise() {
  if (noise <= 0.0) return vec3(0.0);
  return (texelFetch(grains, (ivec2(gl_FragCoord.xy) + shift) & 255, 0).rgb - 0.5) * noise;
}`;

/** The room behind the person. */
export const ROOM_FRAGMENT = `#version 300 es
precision highp float;
in vec2 at;
uniform sampler2D picture;
uniform float level;
out vec4 colour;
${NOISE}
void main() {
  colour = vec4(min(texture(picture, at).rgb * level, 1.0) + sensorNoise(), 1.0);
}`;

/** Defocus along one direction, in linear light; a tap every half standard deviation. */
export const DEFOCUS_FRAGMENT = `#version 300 es
precision highp float;
in vec2 at;
uniform sampler2D picture;
uniform vec2 spread;
out vec4 colour;
${NOISE}
void main() {
  vec3 sum = vec3(0.0);
  float weights = 0.0;
  for (int i = -5; i <= 5; i++) {
    float t = float(i) * 0.5;
    float w = exp(-0.5 * t * t);
    vec3 tap = texture(picture, at + spread * t).rgb;
    sum += w * tap * tap;
    weights += w;
  }
  colour = vec4(sqrt(sum / weights) + sensorNoise(), 1.0);
}`;
