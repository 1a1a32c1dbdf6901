import { createHash } from 'node:crypto';
import type { ReportedFile } from './report';

/**
 * What each finding of a file is known by over time: its rule and the line it is on, wherever that line moves to, and
 * however many days something is late by now. Lines that stand several times are told apart by their order.
 */
export function fingerprints({ lines, findings }: ReportedFile): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, range }) => {
    const line = (lines[range.startLine] ?? '').trim().replace(/\s+/g, ' ');
    const hash = createHash('sha256').update(`${rule}\n${line}`).digest('hex').slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}
