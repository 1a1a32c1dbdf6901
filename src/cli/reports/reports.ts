import type { ReportFormat } from '../checkOptions';
import type { Io } from '../io';
import type { Report } from './report';

/** Each is loaded when it is asked for. */
export const REPORTS: Readonly<
  Record<ReportFormat, () => Promise<(report: Report, io: Io) => string | Promise<string>>>
> = {
  text: async () => (await import('./textReport')).textReport,
  json: async () => (await import('./jsonReport')).jsonReport,
  sarif: async () => (await import('./sarifReport')).sarifReport,
  github: async () => (await import('./githubReport')).githubReport,
  markdown: async () => (await import('./markdownReport')).markdownReport,
};
