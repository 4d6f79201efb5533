/** A linked pair of shaders with its uniforms by name. */
export interface Program {
  readonly handle: WebGLProgram;
  uniform(name: string): WebGLUniformLocation | null;
}

function compile(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('The actor lost its graphics context.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

/** Where vertex data goes, the same in all programs. */
export const ATTRIBUTES = ['place', 'normal', 'traits'] as const;

/** Links a program; the message of a failure is the driver's. */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const handle = gl.createProgram();
  for (const shader of [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, fragment)]) {
    gl.attachShader(handle, shader);
    gl.deleteShader(shader);
  }
  ATTRIBUTES.forEach((name, index) => {
    gl.bindAttribLocation(handle, index, name);
  });
  gl.linkProgram(handle);
  if (!gl.getProgramParameter(handle, gl.LINK_STATUS)) {
    const logs = (gl.getAttachedShaders(handle) ?? []).map((shader) => gl.getShaderInfoLog(shader) ?? '');
    throw new Error(`The actor's shader did not link: ${[gl.getProgramInfoLog(handle), ...logs].join(' ')}`);
  }
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    handle,
    uniform: (name) => {
      const known = locations.get(name);
      if (known !== undefined) return known;
      const location = gl.getUniformLocation(handle, name);
      locations.set(name, location);
      return location;
    },
  };
}
