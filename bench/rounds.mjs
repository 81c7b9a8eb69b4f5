// Rounds in which contestants take turns, so that what else the machine does hits all of them alike.

/** Somebody who takes longer than this for one scan is asked once, not in every round. */
const PATIENCE = 2;
/** After this nobody is waited for. */
const LIMIT = 60;

/**
 * Asks everyone in turn, `rounds` times after one that warms up.
 * @param {{ contestant: object, path: string, times?: number }[]} questions  `times`: so many scans are one turn,
 *   answered with the mean, so that a short text is not measured by a blink.
 * @returns {Promise<({ seconds: number, fastest: number, found: number, each: number[] } | null)[]>} medians, in the order of the
 *   questions; `null` for who was late.
 */
export async function takeTurns(questions, rounds) {
  const seconds = questions.map(() => []);
  const first = [];
  for (const question of questions) first.push(await ask(question));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, question] of questions.entries()) {
      if (!first[index] || first[index].seconds > PATIENCE) continue;
      const answer = await ask(question);
      if (answer) seconds[index].push(answer.seconds);
    }
  }
  return first.map((answer, index) => {
    if (!answer) return null;
    const each = seconds[index].length > 0 ? seconds[index] : [answer.seconds];
    return { seconds: median(each), fastest: Math.min(...each), found: answer.found, each };
  });
}

async function ask({ contestant, path, times = 1 }) {
  let seconds = 0;
  let found = 0;
  for (let time = 0; time < times; time += 1) {
    const answer = await contestant.scan(path, LIMIT);
    if (!answer) return null;
    seconds += answer.seconds / times;
    found = answer.found;
  }
  return { seconds, found };
}

/** How many times as long the second took as the first, round by round where both were asked in all of them. */
export function ratio(first, second) {
  if (first.each.length !== second.each.length) return second.seconds / first.seconds;
  return median(first.each.map((seconds, round) => second.each[round] / seconds));
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
