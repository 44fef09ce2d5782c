import { describe, expect, test } from 'vitest';
import { passageKind } from '../../src/reports/kinds.ts';

describe('captions', () => {
  test.each([
    'Firefighters rest beside a burnt-out bus in Port Hale. Jane Doe/Local Media/JSC "Nine"/Global Images via Getty Images',
    'Firefighters rest beside a bus. JANE DOE/AFP via Getty Images',
    'The mayor said she was ‘sorry for every word of it’ (Jane Doe/PA)',
    'The mayor leaves the court on Monday. (AP Photo/Jane Doe)',
    'The mayor leaves the court on Monday. (AP Photo/Jane Doe, File)',
    'Water stands in the main street, June 3, 2019. REUTERS/Jane Doe',
    'Residents clear mud from a street (Reuters)',
    'Water stands in the main street. Photo: Jane Doe/Reuters',
    'Water stands in the main street (Photo: Jane Doe / The Daily Reed)',
    'Water stands in the main street. (Photo by Jane Doe/Getty Images)',
    'Water stands in the main street. Photograph: Jane Doe/Alamy',
    'Water stands in the main street. Picture: Jane Doe',
    'The suspect, in a picture from May. (Jane Doe/Port Hale Police Department)',
    'Photo: A man walks past the ruins of the old mill.',
    'Picture: A man walks past the ruins of the old mill.',
    'File photo of the old mill in Port Hale.',
    'A file picture of the old mill.',
    'FILE - The old mill in Port Hale, May 3, 2011.',
    'In this photo provided by the county, smoke rises over the mill.',
    'In this Monday, June 3, 2019, file photo, smoke rises over the mill.',
    'Image caption The old mill burned for three days',
  ])('%s', (text) => expect(passageKind(text)).toBe('caption'));
});

describe('credits', () => {
  test.each([
    'JANE DOE/AFP via Getty Images',
    'Jane Doe/AP',
    'AP Photo/Jane Doe',
    'REUTERS/Jane Doe',
    'Getty Images',
    '(Jane Doe/PA)',
    'Photo: Jane Doe / Reed Media',
    '(Photo: KXYZ)',
    'Image source, Getty Images',
    '© 2020 Reed Media Group',
    '(© 2020 Reed Media)',
    'Copyright 2020 Reed Media. All rights reserved.',
    'Copyright Reed Media',
    'By Jane Doe',
    'By Jane Doe, Associated Press',
    '(Reporting by Jane Doe; Editing by John Roe)',
  ])('%s', (text) => expect(passageKind(text)).toBe('credit'));
});

describe('body', () => {
  test.each([
    'PORT HALE (AP) — The old mill burned down on Monday.',
    'PORT HALE, June 3 (Reuters) - The old mill burned down on Monday.',
    'The picture was sold to Getty Images, which paid $300 for it.',
    'The pictures reached newspapers via Getty Images.',
    'The mayor told Reuters that she would not resign.',
    'A Reuters/Ipsos poll found the two level.',
    'A USA Today/AP survey ranks the county seventh.',
    'The statement came from the Port Authority (PA).',
    'The mill burned down on Monday, officials said. (AP)',
    'The photo: that is what everyone in town talks about these days.',
    'He published the photo by accident, he said.',
    'Second scene: Circle Inn (Hale Boulevard/Cape Parkway West)',
    'The ticket of Jane Doe/John Roe won.',
    'Copyright law must change, ministers said on Monday.',
    'By Monday 300 people had left their homes.',
    'By Monday Jane Doe had left.',
    'The reporting by the county was late, an audit found.',
    'The image shows nothing, the police said.',
    'She filed 9/11 claims and and/or forms.',
    'Photographers were kept away from the mill.',
    '“This picture broke my heart,” she said.',
    'In this town a photograph of the mill hangs in every kitchen.',
    'The firm Getty sold the land.',
    '',
  ])('%s', (text) => expect(passageKind(text)).toBe('body'));
});

test('a long paragraph is body however it ends', () =>
  expect(passageKind(`${'The river rose again. '.repeat(40)}(Jane Doe/PA)`)).toBe('body'));
