import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPeopleIndex, completeSpeaker, findPerson, groupPeople } from '../../../src/evidence/people.ts';
import type { Speaker } from '../../../src/evidence/types.ts';

type Row = readonly [
  report: string,
  event: string,
  name: string,
  mentions?: readonly string[],
  kind?: Speaker['kind'],
];

const rows = (list: readonly Row[]) =>
  list.map(([report, event, name, mentions = [], kind = 'person']) => ({
    report,
    event,
    speaker: { name, kind, roles: [], mentions: [...mentions] } satisfies Speaker,
  }));

const names = (list: readonly Row[]) =>
  groupPeople(rows(list)).map((person) => [person.name, ...new Set(person.members.map((m) => m.report))]);

describe('one entry per person', () => {
  test.each<[string, Row[], string]>([
    [
      'one letter more',
      [
        ['a', 'e', 'Danylo Horbenkyy'],
        ['b', 'e', 'Danylo Horbenky'],
      ],
      'Danylo Horbenkyy',
    ],
    [
      'two transliterations',
      [
        ['a', 'e', 'Olena Zelinskyi'],
        ['b', 'f', 'Olena Zelinskyy'],
      ],
      'Olena Zelinskyi',
    ],
    [
      'accents',
      [
        ['a', 'e', 'Zoë Lefèvre'],
        ['b', 'f', 'Zoe Lefevre'],
      ],
      'Zoe Lefevre',
    ],
    [
      'a hyphen',
      [
        ['a', 'e', 'Vera Holm-Sand'],
        ['b', 'f', 'Vera Holm Sand'],
      ],
      'Vera Holm-Sand',
    ],
    [
      'a middle initial',
      [
        ['a', 'e', 'Alan Q. Dray'],
        ['b', 'f', 'Alan Dray'],
      ],
      'Alan Q. Dray',
    ],
    [
      'an initial',
      [
        ['a', 'e', 'Alan Dray'],
        ['b', 'e', 'A. Dray'],
      ],
      'Alan Dray',
    ],
    [
      'a surname in one event',
      [
        ['a', 'e', 'Alan Dray'],
        ['b', 'e', 'Dray'],
      ],
      'Alan Dray',
    ],
    [
      'a surname with particles',
      [
        ['a', 'e', 'Ursula van der Meer'],
        ['b', 'e', 'van der Meer'],
      ],
      'Ursula van der Meer',
    ],
    [
      'Cyrillic',
      [
        ['a', 'e', 'Олена Марчук'],
        ['b', 'f', 'Олена Марчук'],
      ],
      'Олена Марчук',
    ],
  ])('%s', (_, list, name) => {
    expect(names(list)).toEqual([[name, 'a', 'b']]);
  });

  test.each<[string, Row[]]>([
    [
      'a surname in common',
      [
        ['a', 'e', 'Alan Dray'],
        ['b', 'e', 'Petra Dray'],
      ],
    ],
    [
      'a surname alone that two bear',
      [
        ['a', 'e', 'Alan Dray'],
        ['a', 'e', 'Petra Dray'],
        ['b', 'e', 'Dray'],
      ],
    ],
    [
      'a surname alone in another event',
      [
        ['a', 'e', 'Alan Dray'],
        ['b', 'f', 'Dray'],
      ],
    ],
    [
      'father and son',
      [
        ['a', 'e', 'Alan Dray'],
        ['b', 'e', 'Alan Dray Jr.'],
      ],
    ],
    [
      'two middle names',
      [
        ['a', 'e', 'Alan B. Dray'],
        ['b', 'e', 'Alan C. Dray'],
      ],
    ],
    [
      'spellings a letter apart in other events',
      [
        ['a', 'e', 'Maria Petersen'],
        ['b', 'f', 'Maria Peterson'],
      ],
    ],
    [
      'other first letters',
      [
        ['a', 'e', 'Maria Hansen'],
        ['b', 'e', 'Maria Jansen'],
      ],
    ],
    [
      'the company of another event',
      [
        ['a', 'e', 'the company', [], 'organisation'],
        ['b', 'f', 'the company', [], 'organisation'],
      ],
    ],
    [
      'neighbours',
      [
        ['a', 'e', 'a neighbour', [], 'unnamed'],
        ['b', 'e', 'a neighbour', [], 'unnamed'],
      ],
    ],
  ])('%s: two entries at least', (_, list) => {
    expect(names(list).length).toBeGreaterThan(1);
  });

  test('a title and a given name, and a firm by its first word', () => {
    const [alan] = groupPeople([
      {
        report: 'a',
        event: 'e',
        speaker: { name: 'Alan Dray', kind: 'person', roles: ['sir'], mentions: [] },
      },
      {
        report: 'b',
        event: 'e',
        speaker: { name: 'Alan', kind: 'person', roles: ['sir'], mentions: ['Sir Alan'] },
      },
    ]);
    expect(alan?.members.map((m) => m.report)).toEqual(['a', 'b']);
    expect(
      names([
        ['a', 'e', 'Brasswick Pumps', [], 'organisation'],
        ['b', 'e', 'Brasswick'],
      ]),
    ).toEqual([['Brasswick Pumps', 'a', 'b']]);
  });

  test('entries of one name are told apart, and each can be found', () => {
    const people = groupPeople(
      rows([
        ['a', 'e', 'Police', [], 'organisation'],
        ['b', 'f', 'police', [], 'organisation'],
      ]),
    );
    expect(people.map((p) => p.name)).toEqual(['Police (a)', 'police (b)']);
    const index = buildPeopleIndex(people.map((p) => ({ ...p, quotes: 1 })));
    expect(findPerson(index, 'police').candidates.map((p) => p.name)).toEqual(['Police (a)', 'police (b)']);
    expect(findPerson(index, 'police (b)').person?.name).toBe('police (b)');
  });

  test('aliases hold every other form, the surname alone among them', () => {
    const [person] = groupPeople(
      rows([
        ['a', 'e', 'Ursula van der Meer', ['Minister Ursula van der Meer']],
        ['b', 'e', 'U. van der Meer', ['Ms van der Meer']],
      ]),
    );
    expect(person?.aliases).toEqual([
      'Minister Ursula van der Meer',
      'Ms van der Meer',
      'U. van der Meer',
      'van der Meer',
    ]);
  });

  test('ids depend on the name alone', () => {
    const list: Row[] = [
      ['a', 'e', 'Alan Dray'],
      ['b', 'f', 'Petra Holt'],
      ['c', 'g', 'Omar Reyes'],
    ];
    const ids = (order: readonly Row[]) =>
      groupPeople(rows(order))
        .map((p) => p.id)
        .sort();
    expect(ids(list)).toEqual(ids(list.toReversed()));
    expect(new Set(ids(list)).size).toBe(3);
  });
});

describe('look-up', () => {
  const people = groupPeople(
    rows([
      ['a', 'e', 'Alan Dray', ['Sir Alan', 'Prime Minister Sir Alan Dray']],
      ['b', 'e', 'Ursula van der Meer'],
      ['c', 'f', 'Paul Dane'],
      ['d', 'g', 'Eva Dane'],
      ['e', 'g', 'Zoë Lefèvre'],
      ['f', 'h', 'Vera Holm-Sand'],
    ]),
  );
  const quotes = new Map([['Eva Dane', 9]]);
  const index = buildPeopleIndex(people.map((p) => ({ ...p, quotes: quotes.get(p.name) ?? 1 })));

  test.each([
    ['Alan Dray', 'Alan Dray'],
    ['dray', 'Alan Dray'],
    ['Sir Alan', 'Alan Dray'],
    ['Mr Dray', 'Alan Dray'],
    ['Prime Minister Dray', 'Alan Dray'],
    ['A. Dray', 'Alan Dray'],
    ['passenger Alan Dray', 'Alan Dray'],
    ['VAN DER MEER', 'Ursula van der Meer'],
    ['lefevre', 'Zoë Lefèvre'],
    ['Holm Sand', 'Vera Holm-Sand'],
    ['Eva Dane', 'Eva Dane'],
    ['  Alan   Dray ', 'Alan Dray'],
  ])('%s is %s', (typed, name) => {
    expect(findPerson(index, typed).person?.name).toBe(name);
  });

  test('an alias that several people share answers with a choice, the most quoted first', () => {
    const { person, candidates } = findPerson(index, 'Dane');
    expect(person).toBeNull();
    expect(candidates.map((p) => p.name)).toEqual(['Eva Dane', 'Paul Dane']);
  });

  test.each([
    ['Alen Dray', 'Alan Dray'],
    ['Lefebre', 'Zoë Lefèvre'],
    ['Petra Dray', 'Alan Dray'],
  ])('%s is nobody, but close to %s', (typed, name) => {
    const { person, candidates } = findPerson(index, typed);
    expect(person).toBeNull();
    expect(candidates[0]?.name).toBe(name);
  });

  test.each(['', '   ', '.*', '((((', '[a-z]+$', 'x'.repeat(300), '\\', '"', 'مرحبا', 'Mr', '-'])(
    '%j is nobody',
    (typed) => {
      expect(findPerson(index, typed).person).toBeNull();
    },
  );

  test.each([
    ['d', ['Eva Dane', 'Alan Dray', 'Paul Dane', 'Ursula van der Meer']],
    ['DER', ['Ursula van der Meer']],
    ['van der m', ['Ursula van der Meer']],
    ['zoe', ['Zoë Lefèvre']],
    ['sand', ['Vera Holm-Sand']],
    ['sir', ['Alan Dray']],
    ['qq', []],
  ])('%s completes to %j', (typed, completed) => {
    expect(completeSpeaker(index, typed, 10)).toEqual(completed);
  });

  test('at most as many as asked for', () => {
    expect(completeSpeaker(index, '', 2)).toHaveLength(2);
  });

  test('whatever is typed, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        findPerson(index, typed);
        completeSpeaker(index, typed, 25);
      }),
    );
  });
});

describe('at 10,000 reports', () => {
  const syllables = ['ba', 'den', 'kor', 'lim', 'mas', 'nov', 'pet', 'ros', 'tal', 'vin'];
  const word = (n: number) =>
    [...String(n).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const many = Array.from(
    { length: 30_000 },
    (_, n): Row => [
      `r${n % 10_000}`,
      `e${n % 2000}`,
      `${capital(word(n % 97))} ${capital(word((n * 7919) % 9000))}`,
    ],
  );

  test('grouping ends within the time limit, and a look-up finds its person', () => {
    const people = groupPeople(rows(many));
    const index = buildPeopleIndex(people.map((p) => ({ ...p, quotes: p.members.length })));
    const name = people[5]?.name ?? '';
    expect(findPerson(index, name).person?.name).toBe(name);
    expect(findPerson(index, 'Nobody Atall').person).toBeNull();
    expect(completeSpeaker(index, 'b', 25)).toHaveLength(25);
  });
});
