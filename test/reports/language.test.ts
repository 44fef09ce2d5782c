import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForeign } from '../../src/reports/language.ts';
import { reportOf } from '../evidence/report.ts';

const foreign = (text: string | string[]) => isForeign(reportOf(text));

const ENGLISH =
  'The ferry ran aground off the pier at dawn, and the crew brought all 212 passengers ashore before the tide turned. Divers were to look at the hull on Monday, the line said, but nobody could tell when it would sail again.';
const RESULTS =
  'Results from the second round: Orr beat Pell 6–4, 6–2; Crane beat Voss 7–5, 6–3; Hald beat Lind 6–1, 6–0. Matches on the outer courts were put off until Friday because of rain, with the semi-finals still due on Sunday at noon and the final after that.';

describe('isForeign', () => {
  it.each([
    [
      'German',
      'Die Fähre lief am frühen Morgen vor der Mole auf Grund, und die Mannschaft brachte alle 212 Fahrgäste an Land, bevor die Flut kam. Taucher sollen den Rumpf am Montag untersuchen, teilte die Reederei mit, doch niemand weiß, wann das Schiff wieder fahren kann.',
    ],
    [
      'French',
      'Le ferry s’est échoué à l’aube devant la jetée, et l’équipage a ramené à terre les 212 passagers avant que la marée ne tourne. Des plongeurs doivent examiner la coque lundi, a indiqué la compagnie, mais personne ne sait quand le navire pourra repartir.',
    ],
    [
      'Spanish',
      'El transbordador encalló al amanecer frente al muelle y la tripulación llevó a tierra a los 212 pasajeros antes de que subiera la marea. Unos buzos examinarán el casco el lunes, dijo la compañía, pero nadie sabe cuándo podrá volver a navegar.',
    ],
    [
      'Polish',
      'Prom osiadł na mieliźnie o świcie przed molem, a załoga sprowadziła na ląd wszystkich 212 pasażerów, zanim przyszedł przypływ. Nurkowie mają w poniedziałek obejrzeć kadłub, podał przewoźnik, ale nikt nie wie, kiedy statek znów wypłynie w morze.',
    ],
    [
      'Dutch',
      'De veerboot liep bij zonsopgang vast voor de pier en de bemanning bracht alle 212 passagiers aan wal voordat het tij keerde. Duikers zullen maandag de romp bekijken, zei de rederij, maar niemand weet wanneer het schip weer kan varen.',
    ],
    [
      'Norwegian',
      'Ferjen gikk på grunn utenfor moloen ved daggry, og mannskapet fikk alle de 212 passasjerene i land før tidevannet snudde. Dykkere skal se på skroget mandag, sier rederiet, men ingen vet når skipet kan seile igjen.',
    ],
    [
      'Ukrainian',
      'Пором сів на мілину на світанку біля молу, і екіпаж вивів на берег усіх 212 пасажирів, перш ніж почався приплив. Водолази мають оглянути корпус у понеділок, повідомила компанія, але ніхто не знає, коли судно знову вийде в море.',
    ],
    [
      'Russian',
      'Паром сел на мель на рассвете у мола, и экипаж вывел на берег всех 212 пассажиров, прежде чем начался прилив. Водолазы должны осмотреть корпус в понедельник, сообщила компания, но никто не знает, когда судно снова выйдет в море.',
    ],
    [
      'Greek',
      'Το πλοίο προσάραξε τα ξημερώματα μπροστά στον μόλο και το πλήρωμα έβγαλε στη στεριά και τους 212 επιβάτες πριν γυρίσει η παλίρροια. Δύτες θα εξετάσουν το κύτος τη Δευτέρα, είπε η εταιρεία, αλλά κανείς δεν ξέρει πότε θα ξαναφύγει.',
    ],
  ])('%s is another language', (_, text) => {
    expect(foreign(text)).toBe(true);
  });

  it.each([
    ['English', ENGLISH],
    ['a list of results', RESULTS],
    ['a text too short to tell', 'Die Fähre lief auf Grund.'],
    ['names and figures alone', Array.from({ length: 60 }, (_, i) => `Lena Orr ${i}`).join(', ')],
    [
      'English with a remark in another language',
      `${ENGLISH} “Mir ham’s g’schafft, mehr is ned zum sagen,” she said.`,
    ],
    ['digits', Array.from({ length: 5000 }, (_, i) => i).join(' ')],
  ])('%s is not', (_, text) => {
    expect(foreign(text)).toBe(false);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(
          typeof isForeign({
            passages: [{ kind: 'body', text, paragraph: 1, start: 0, end: 0, sentences: [] }],
          }),
        ).toBe('boolean');
      }),
    );
  });
});
