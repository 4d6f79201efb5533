import { FLOATS_PER_VERTEX, type Mesh } from '../mesh.js';

/** A mesh on the graphics card. */
export interface Geometry {
  draw(): void;
}

/** Uploads a mesh of less than 65,536 vertices. It is freed with its context. */
export function createGeometry(gl: WebGL2RenderingContext, mesh: Mesh): Geometry {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, mesh.vertices, gl.STATIC_DRAW);
  [3, 3, 4].forEach((size, index) => {
    gl.enableVertexAttribArray(index);
    gl.vertexAttribPointer(index, size, gl.FLOAT, false, FLOATS_PER_VERTEX * 4, index * 12);
  });
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, Uint16Array.from(mesh.indices), gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  return {
    draw: () => {
      gl.bindVertexArray(array);
      gl.drawElements(gl.TRIANGLES, mesh.indices.length, gl.UNSIGNED_SHORT, 0);
    },
  };
}
