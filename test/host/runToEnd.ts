import { spawn } from 'node:child_process';

export interface CommandOutcome {
  /** 127 when the command could not be started at all. */
  readonly code: number;
  /** What it wrote to stdout and stderr, in the order it came. */
  readonly output: string;
}

/** Runs a command to its end, without input, and collects what it prints. Never throws. */
export function runToEnd(command: string, args: readonly string[], cwd = process.cwd()): Promise<CommandOutcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
