// Rounds in which contestants take turns, so that what else the machine does hits all of them alike.

/** Somebody who takes longer than this for one scan is asked once, not in every round. */
const PATIENCE = 2;
/** After this nobody is waited for. */
const LIMIT = 60;

/**
 * Asks everyone in turn, `rounds` times after one that warms up.
 * @param {{ contestant: object, path: string }[]} questions
 * @returns {Promise<({ seconds: number, found: number, each: number[] } | null)[]>} medians, in the order of the
 *   questions; `null` for who was late.
 */
export async function takeTurns(questions, rounds) {
  const seconds = questions.map(() => []);
  const first = [];
  for (const { contestant, path } of questions) first.push(await contestant.scan(path, LIMIT));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { contestant, path }] of questions.entries()) {
      if (!first[index] || first[index].seconds > PATIENCE) continue;
      const answer = await contestant.scan(path, LIMIT);
      if (answer) seconds[index].push(answer.seconds);
    }
  }
  return first.map((answer, index) => {
    if (!answer) return null;
    const each = seconds[index].length > 0 ? seconds[index] : [answer.seconds];
    return { seconds: median(each), found: answer.found, each };
  });
}

/** How many times as long the second took as the first, round by round where both were asked in all of them. */
export function ratio(first, second) {
  if (first.each.length !== second.each.length) return second.seconds / first.seconds;
  return median(first.each.map((seconds, round) => second.each[round] / seconds));
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
