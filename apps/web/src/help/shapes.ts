import type { Role } from '../session';
import type { helpZh } from '../texts/help.zh';

/** A page that has a help text: a route of another path does not compile. */
export type HelpedPath = keyof typeof helpZh.pages;
export type Word = keyof typeof helpZh.words;

export interface PageHelp {
  readonly name: string;
  /** what it is for */
  readonly purpose: string;
  /** what one does here, whoever one is */
  readonly steps: readonly string[];
  /** what else one does here as this */
  readonly as?: Partial<Readonly<Record<Role, readonly string[]>>>;
}
export interface HelpTexts {
  readonly pages: Readonly<Record<string, PageHelp>>;
  /** a word of the field, and what it means */
  readonly words: Readonly<Record<string, readonly [word: string, meaning: string]>>;
  readonly roles: Readonly<Record<Role, { readonly does: string; readonly tips: readonly string[] }>>;
  readonly tour: Readonly<Record<string, readonly [title: string, text: string]>>;
}
/** A language that lacks a text of the other does not compile. */
export type SameHelp<T extends HelpTexts> = {
  readonly pages: Readonly<Record<keyof T['pages'], PageHelp>>;
  readonly words: Readonly<Record<keyof T['words'], readonly [word: string, meaning: string]>>;
  readonly roles: HelpTexts['roles'];
  readonly tour: Readonly<Record<keyof T['tour'], readonly [title: string, text: string]>>;
};
