import type { OfficeSetup } from '../../src/contract/office.ts';

export const testSetup: OfficeSetup = {
  name: 'Testikunta',
  regime: 'fi',
  channels: [{ platform: 'facebook', name: 'Facebook', language: 'fi', url: null }],
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
};
