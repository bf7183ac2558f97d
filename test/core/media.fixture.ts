import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type ErrorCode, Refusal } from '../../src/contract/errors.ts';
import type { PostMedia } from '../../src/contract/media.ts';
import { temporaryFolder, testCore } from '../support/core.ts';

/** A post in an office, and a folder with files to put on it. */
export async function planned() {
  const core = await testCore();
  const files = temporaryFolder();
  const { id: postId } = await core.call('post.add', {
    title: 'Uimahalli',
    plannedOn: '2026-12-01',
  });
  const folder = core.file.replace(/\.vuoro$/, '-media');
  const file = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(files, name), bytes);
    return join(files, name);
  };
  return {
    ...core,
    /** Of the core as it is now: a restart makes another. */
    running: () => core.core,
    office: core.file,
    postId,
    files,
    file,
    folder,
    /** What lies beside the office. */
    kept: () => (existsSync(folder) ? readdirSync(folder) : []),
    add: (name: string, bytes: Uint8Array) =>
      core.call('media.add', { postId, file: file(name, bytes) }),
    media: async (id = postId): Promise<PostMedia[]> => (await core.call('post.get', { id })).media,
  };
}

export async function refused(call: Promise<unknown>, code: ErrorCode): Promise<void> {
  const error = await call.then(
    () => null,
    (error: unknown) => error,
  );
  expect(error instanceof Refusal ? error.code : error).toBe(code);
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
