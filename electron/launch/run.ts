import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** The signals that ask a program to end. */
export const stopSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program with this one's input and output, passes signals on to it, and gives its exit code;
 * 128 + the signal's number when a signal ended it, as shells do. Rejects when it can't be started.
 */
export function run(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; shell?: boolean } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit', windowsHide: false });
    // Ctrl+C reaches the child from the terminal itself, and a second SIGINT would make Electron stop
    // without saving: so it is passed on only where no terminal does.
    const pass = (signal: NodeJS.Signals) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of stopSignals) process.on(signal, pass);
    const done = () => {
      for (const signal of stopSignals) process.off(signal, pass);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('close', (code, signal) => {
      done();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
