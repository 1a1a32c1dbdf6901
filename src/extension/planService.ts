import type { Event, LogOutputChannel, TextDocument, Uri } from 'vscode';
import type { Analysis } from '../core/analysis/analysis';
import type { Plan, Problem } from '../core/plan/plan';
import type { Finding } from '../core/rules/finding';
import type { Engine } from './loadEngine';

/** The plans of the open documents: the one owner of their state. Every feature reads from here. */
export interface PlanService {
  readonly log: LogOutputChannel;
  /**
   * The plan that the views follow: that of `activeDocument`; undefined where it is no plan, or is not read yet.
   * Always the present version of its text.
   */
  readonly active: PlanModel | undefined;
  /**
   * The document that the views follow, whether a plan or not: that of the active text editor. It stays while the focus is
   * in a tree, a webview, the output or a file that could never be a plan, as long as a tab holds it. Where there is none
   * yet, as after a reload with the focus there, it is one that is seen.
   */
  readonly activeDocument: TextDocument | undefined;
  /** A document reads differently: its text, the day or a setting changed, or it was closed. Told once for a burst of keys. */
  readonly onDidChange: Event<Uri>;
  /** `activeDocument` is another one. */
  readonly onDidChangeActive: Event<void>;
  /**
   * The model of the document's present version; undefined before the engine is loaded and the options of its place are
   * found, and for documents that Planmark never looks at. Cheap to ask again for the same version.
   */
  get(document: TextDocument): PlanModel | undefined;
  /** The same for a document that is being followed already; undefined for any other, and once it is closed. */
  at(uri: Uri): PlanModel | undefined;
  /** The same, waiting for both; documents that nobody looked at yet are read on demand. */
  whenReady(document: TextDocument): Promise<PlanModel | undefined>;
}

/** One version of one document, on one day and under one set of settings: immutable. */
export interface PlanModel {
  readonly uri: Uri;
  /** `TextDocument.version` at which all ranges hold. */
  readonly version: number;
  /** Gates what comes unasked: findings, tree, hovers, charts. */
  readonly isPlan: boolean;
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Without line endings. */
  readonly lines: readonly string[];
  /** Made when first asked for. */
  readonly analysis: Analysis;
  /** Made when first asked for; empty where it is no plan. */
  readonly findings: readonly Finding[];
  readonly engine: Engine;
  /** Reads another text as this one is read, by the options of its place: an earlier version of it. */
  read(text: string): Plan;
}
