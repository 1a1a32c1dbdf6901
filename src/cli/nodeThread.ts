import { Worker } from 'node:worker_threads';
import type { Thread } from './io';

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** A thread that runs a file and answers messages in the order in which they come. */
export function nodeThread(file: string, workerData: unknown): Thread {
  const worker = new Worker(file, { workerData });
  const waiting: Waiting[] = [];
  let broken: Error | null = null;
  const breakOff = (error: Error) => {
    broken ??= error;
    for (const { reject } of waiting.splice(0)) reject(broken);
  };
  worker.on('message', (answer) => waiting.shift()?.resolve(answer));
  worker.on('error', breakOff);
  worker.on('messageerror', breakOff);
  worker.on('exit', () => breakOff(new Error('the thread has ended')));
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.push({ resolve, reject });
        worker.postMessage(message);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
