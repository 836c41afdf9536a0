/** A case of the past, as a proposal looks at it. */
export interface EarlierCase {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly content: string;
}
export interface UnitProposal {
  readonly unitId: string;
  /** of the likeness found, between 0 and 1: all proposals together are at most 1 */
  readonly share: number;
  /** how many of the most similar cases this unit led */
  readonly cases: number;
  /** the most similar of them, at most three */
  readonly examples: readonly string[];
}

const NEIGHBOURS = 15;
const MOST_PROPOSALS = 3;
/** Less alike than this is chance: common words alone. */
const LEAST_LIKENESS = 0.05;
/** A title says in few characters what the matter is. */
const TITLE_WEIGHT = 3;
/** Pairs with a letter, a digit or a sign of punctuation in them say nothing of the matter. */
const CHINESE_PAIR = /^\p{Script=Han}{2}$/u;

/** How often each pair of neighbouring Chinese characters stands in a text: most Chinese words have two. */
function pairsOf(title: string, content: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    const signs = [...text];
    for (let at = 1; at < signs.length; at++) {
      const pair = `${signs[at - 1] ?? ''}${signs[at] ?? ''}`;
      if (CHINESE_PAIR.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + weight);
    }
  };
  add(title, TITLE_WEIGHT);
  add(content, 1);
  return counts;
}

/**
 * Who handled what is most like this text: the nearest earlier cases by the rare pairs of characters they share (tf-idf, cosine),
 * each voting for the unit that led it in the end, so that a granted return teaches too. Nothing alike, no proposal.
 */
export function proposeUnits(wanted: Pick<EarlierCase, 'title' | 'content'>, earlier: readonly EarlierCase[]): UnitProposal[] {
  const texts = earlier.map(({ title, content }) => pairsOf(title, content));
  const own = pairsOf(wanted.title, wanted.content);
  const inHowMany = new Map<string, number>();
  for (const pairs of texts) for (const pair of pairs.keys()) inHowMany.set(pair, (inHowMany.get(pair) ?? 0) + 1);
  const rarity = (pair: string): number => Math.log(1 + earlier.length / (1 + (inHowMany.get(pair) ?? 0)));
  const weigh = (count: number, pair: string): number => Math.log(1 + count) * rarity(pair);
  const length = (pairs: ReadonlyMap<string, number>): number =>
    Math.sqrt([...pairs].reduce((sum, [pair, count]) => sum + weigh(count, pair) ** 2, 0));
  const ownLength = length(own);
  const alike = earlier
    .map(({ id, unitId }, index) => {
      const pairs = texts[index] ?? new Map<string, number>();
      let product = 0;
      for (const [pair, count] of own) {
        const theirs = pairs.get(pair);
        if (theirs) product += weigh(count, pair) * weigh(theirs, pair);
      }
      return { id, unitId, likeness: product === 0 ? 0 : product / (ownLength * length(pairs)) };
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEIGHBOURS);
  const all = alike.reduce((sum, { likeness }) => sum + likeness, 0);
  const byUnit = new Map<string, { likeness: number; ids: string[] }>();
  for (const { id, unitId, likeness } of alike) {
    const unit = byUnit.get(unitId) ?? { likeness: 0, ids: [] };
    byUnit.set(unitId, unit);
    unit.likeness += likeness;
    unit.ids.push(id);
  }
  return [...byUnit]
    .map(([unitId, { likeness, ids }]) => ({ unitId, share: likeness / all, cases: ids.length, examples: ids.slice(0, 3) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_PROPOSALS);
}
