import { en } from './en';
import { zh } from './zh';

export type TextKey = keyof typeof zh;
export type Language = 'zh-CN' | 'en';
/** A language that lacks a text does not compile. */
export type Texts = Readonly<Record<TextKey, string>>;
export const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': zh, en };
/** Whether there is a text of this name: for words that come from the API. */
export function isTextKey(key: string): key is TextKey {
  return key in zh;
}
