import type { DocumentSelector } from 'vscode';

/** Where providers are asked; whether a document is a plan is known by the plan service alone. */
export const PLAN_LANGUAGES: DocumentSelector = ['markdown', 'plaintext'];
