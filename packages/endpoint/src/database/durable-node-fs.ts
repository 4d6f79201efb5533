import { fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Sync = (fd: number) => void;

/** What is used of Emscripten's file system on Node's; it has no types of its own. */
interface NodeFsOperations {
  readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
  tryFSOperation(operation: () => void): void;
}

/**
 * The folder of an embedded database, with `fsync` that reaches the disk: Emscripten's own answers that all is well without
 * asking (electric-sql/pglite issue 1107).
 */
export class DurableNodeFs extends NodeFS {
  constructor(
    folder: string,
    readonly sync: Sync = fsyncSync,
  ) {
    super(folder);
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const addFsync = (module: { NODEFS: NodeFsOperations }) => {
      const { NODEFS } = module;
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        NODEFS.tryFSOperation(() => this.sync(nfd));
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
  }
}
