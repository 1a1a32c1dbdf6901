import { counted, countsInWords, figure, type Report } from './report';

/** `3 findings in 2 of 5 plans: 1 error, 2 warnings. 1 can be fixed with --fix.` */
export function summary(report: Report): string {
  const { files, skippedCount, fixed } = report;
  const findings = files.flatMap((file) => file.findings);
  const touched = files.filter((file) => file.findings.length > 0).length;
  const sentences: string[] = [];
  if (fixed !== null && fixed.files > 0) {
    const verb = fixed.isDryRun ? 'Would fix' : 'Fixed';
    sentences.push(`${verb} ${counted(fixed.findings, 'finding')} in ${counted(fixed.files, 'plan')}.`);
  }
  const left = (what: string) => (fixed !== null && fixed.files > 0 ? `${what} left` : what);
  const others =
    skippedCount === 0
      ? ''
      : ` (${counted(skippedCount, 'other file')} ${skippedCount === 1 ? 'is no plan' : 'are no plans'})`;
  if (files.length === 0) return `No plan was checked${others}.`;
  if (findings.length === 0) {
    sentences.push(`${left('No findings')} in ${counted(files.length, 'plan')}${others}.`);
    return sentences.join(' ');
  }
  const of =
    touched === files.length ? counted(files.length, 'plan') : `${touched} of ${counted(files.length, 'plan')}`;
  sentences.push(`${left(counted(findings.length, 'finding'))} in ${of}${others}: ${countsInWords(report)}.`);
  const fixable = findings.filter(({ fixes }) => fixes[0]?.isSafe).length;
  if (fixable > 0) sentences.push(`${figure(fixable)} can be fixed with --fix.`);
  return sentences.join(' ');
}
