import { expect } from '@open-wc/testing';
import { zoneOf } from '../../src/time/zone.js';
import { csvAddress, fileName, csvText } from '../../src/widgets/csv.js';

const madrid = zoneOf('Europe/Madrid');
const march = { start: Date.parse('2025-02-28T23:00:00Z'), end: Date.parse('2025-03-31T22:00:00Z') };

describe('CSV of what is drawn', () => {
  it('has a byte-order mark, a heading, local dates, decimal points and commas', () => {
    const drawn = [{ ...march, value: 0.843, interval: [0.79, 0.88] as const, count: 229, unit: 'share' as const }];
    expect(csvText(drawn, madrid)).to.equal(
      '\ufeffstart,end,group,value,low,high,n,unit,partial\r\n2025-03-01,2025-04-01,,0.843,0.79,0.88,229,share,\r\n',
    );
  });

  it('leaves a gap empty, marks what is not over, and shows where a day is cut', () => {
    const drawn = [
      {
        start: march.start,
        end: march.start + 5_400_000,
        value: undefined,
        count: 0,
        unit: 'count' as const,
        partial: true,
      },
    ];
    expect(csvText(drawn, madrid)).to.contain('2025-03-01,2025-03-01T01:30:00,,,,,0,count,true');
  });

  const cases: [string, string][] = [
    ['=SUM(A1)', "'=SUM(A1)"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['=A1,"x"', `"'=A1,""x"""`],
    ['plain', 'plain'],
  ];
  for (const [group, cell] of cases)
    it(`writes the group ${JSON.stringify(group)} so that no spreadsheet runs or splits it`, () =>
      expect(csvText([{ group, value: 1, unit: 'count' }], madrid)).to.contain(`\r\n,,${cell},1,`));

  it('leaves negative numbers numbers', () => {
    expect(csvText([{ value: -12.5, unit: 'points' }], madrid)).to.contain('\r\n,,,-12.5,');
  });

  it('is named after the element and the first and last day', () => {
    expect(fileName('kpi-nps', march, madrid)).to.equal('kpi-nps_2025-03-01_2025-03-31');
  });

  it('travels in its own address', async () => {
    const text = csvText([{ group: 'ș #%&', value: 1, unit: 'count' }], madrid);
    const bytes = await (await fetch(csvAddress(text))).arrayBuffer();
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).to.equal(text);
  });
});
