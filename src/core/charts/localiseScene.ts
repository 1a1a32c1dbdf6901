import type { Message } from '../text/message';
import type { Scene } from './scene';

/**
 * A scene as a page gets it: every message a string of the user's language, and no ranges, so that a line typed above a
 * table changes nothing that is drawn. The page names a mark by its key; the host finds the range of today's scene.
 */
export type Localised<Value> = Value extends Message
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Localised<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value as Key extends 'range' ? never : Key]: Localised<Value[Key]> }
      : Value;

/** Replaces each message by what `translate` makes of it and leaves the ranges out; pure. */
export function localiseScene<Drawn = Scene>(scene: Drawn, translate: (message: Message) => string): Localised<Drawn> {
  return localiseAny(scene, translate) as Localised<Drawn>;
}

function localiseAny(value: unknown, translate: (message: Message) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => localiseAny(item, translate));
  if (typeof value !== 'object' || value === null) return value;
  if (isMessage(value)) return translate(value);
  const entries = Object.entries(value).filter(([key]) => key !== 'range');
  return Object.fromEntries(entries.map(([key, item]) => [key, localiseAny(item, translate)]));
}

function isMessage(value: object): value is Message {
  return 'template' in value && 'args' in value;
}
