/** Light, tones and noise of whatever is solid; it wants `vWorld`. Colours are linear until the last line. */
export const LIGHTING = `uniform vec3 lightDirection;
uniform vec2 light; // key, ambient
uniform sampler2D grains;
uniform float noise;
uniform ivec2 shift;
out vec4 colour;

// Smooth noise; the texture repeats after 64 units.
float grain(vec2 p) {
  return texture(grains, p / 64.0).a;
}
vec3 ambientAt(vec3 n) {
  return light.y * mix(vec3(0.78, 0.74, 0.70), vec3(1.05, 1.06, 1.08), n.y * 0.5 + 0.5);
}
float glossBase(vec3 n) {
  vec3 h = normalize(lightDirection + normalize(-vWorld));
  return max(dot(n, h), 0.0);
}
// Powers by multiplying: software rasterisers are slow at pow.
float pow16(float x) {
  x *= x;
  x *= x;
  x *= x;
  return x * x;
}
vec3 matt(vec3 albedo, vec3 n, float openness) {
  float key = max(dot(n, lightDirection) * 0.92 + 0.08, 0.0);
  return albedo * (ambientAt(n) * openness + light.x * key * mix(openness, 1.0, 0.45));
}
void show(vec3 c) {
  // The sRGB curve out of roots, which are cheap.
  vec3 r1 = sqrt(clamp(c, 0.0, 1.0));
  vec3 r2 = sqrt(r1);
  vec3 r3 = sqrt(r2);
  c = 0.662002687 * r1 + 0.684122060 * r2 - 0.323583601 * r3 - 0.0225411470 * clamp(c, 0.0, 1.0);
  if (noise > 0.0) c += (texelFetch(grains, (ivec2(gl_FragCoord.xy) + shift) & 255, 0).rgb - 0.5) * noise;
  colour = vec4(c, 1.0);
}
`;
