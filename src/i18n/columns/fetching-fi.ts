/** What the tables of fetching comments hold. */
export const fetching = {
  'table.fetching': 'Kanavat, joiden kommentteja noudetaan',
  'fetching.account': 'Tili, jota kysytään',
  'fetching.days': 'Kuinka monen päivän julkaisut katsotaan',
  'fetching.every_minutes':
    'Kuinka monen minuutin välein työaikana noudetaan; tyhjä: vain pyydettäessä',
  'fetching.state': 'Mihin keskeytynyt nouto jäi, JSONina',
  'fetching.run_id': 'Tuonti, johon noudettu kuuluu',
  'fetching.tried_at': 'Milloin viimeksi yritettiin',
  'fetching.done_at': 'Milloin viimeksi noudettiin loppuun',
  'fetching.done_new': 'Uusia viimeisessä noudossa',
  'fetching.done_changed': 'Muuttuneita viimeisessä noudossa',
  'fetching.problem': 'Miksi viimeisin nouto ei onnistunut, JSONina',
  'fetching.wait_until': 'Mihin asti palvelu pyysi odottamaan',
  'table.sent_request': 'Verkkoon lähetetyt kyselyt',
  'sent_request.host': 'Palvelin, jolta kysyttiin',
  'sent_request.what': 'Mitä kysyttiin',
  'sent_request.status': 'Vastauksen HTTP-tila; tyhjä: vastausta ei tullut',
  'sent_request.bytes': 'Vastauksen koko tavuina',
} as const;
