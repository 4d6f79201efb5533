/**
 * The engines' files, pinned with the packages they come from. `from` says what they are copied from; a
 * test holds this table to what is installed.
 */
export const RUNTIME_FILES = {
  mediapipeLoader: {
    path: 'mediapipe/vision_wasm_module_internal.js',
    from: '@mediapipe/tasks-vision/vision_wasm_module_internal.js',
    bytes: 322082,
    sha256: '1f1d6215324a1fe62f6742d49a3db911170987ca18ad8c1b75f1a1c82acf2b44',
  },
  mediapipeWasm: {
    path: 'mediapipe/vision_wasm_module_internal.wasm',
    from: '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm',
    bytes: 11153641,
    sha256: '617b8e0248dbd27e9d7ece4218004eae4cefb499196d1bb4fa0e3fef21708756',
  },
  ortWasm: {
    path: 'ort/ort-wasm-simd-threaded.wasm',
    from: 'onnxruntime-web/ort-wasm-simd-threaded.wasm',
    bytes: 14239897,
    sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
  },
  ortWebgpu: {
    path: 'ort/ort-wasm-simd-threaded.asyncify.wasm',
    from: 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm',
    bytes: 26781914,
    sha256: '39f9f0894d478800487ed9f7dbe92618498db320cf55c8e3d89adff8dce658da',
  },
} as const;
