/** Everyday Finnish words without letters that a foreign keyboard lacks; one for each value of a byte. */
const words = `
aalto ahven aitta akku alku ankka apila arkku arvo asema asia askel aukio aura auto avain baari ehto elo eno
ero esine etana etu filmi halko halli hana hanki hanko harju hattu hauki hauska helmi helppo herne hetki hiha
hiiri hiljaa hilla hinta hissi hopea huivi hupi huvila idea ikkuna ilma ilo ilta jakso jalka jatko jokeri joki
joulu jousi juhla juna juusto kaakao kaali kaivo kakku kala kallio kana kanava kannu kanto kapea karhu kartta
kasvi katto kauha kelkka kello kerho kerros ketju kettu kevyt kieli kiila kiitos kilpi kimppu kirja kirkko
kissa kitara kivi koira koivu kolme komea konsti koppa korppi koru koski koulu kova kuja kukka kulho kulta
kunta kuori kuppi kurki kutoja kuu kuusi kuva kyltti laakso laatta laatu lahti laine laiva lakana lakka lammas
lampi lanka lasi lato latu laukku laulu lautta leija leima leiri lelu lento lepo leuto levy liekki lieri liina
linna lintu lipas lippu litra lohi loma lounas luku lumi luola luumu maali maja maku malja marja marssi matka
matto meri metso mieli miete mitali muisto mukava mummo muna muovi muuri naali nauha naula nauru neula niitty
nokka norppa nummi nuotio nurkka ohra oja oksa olki omena onni opas orava ori osa osoite ovi paita paja palkka
palmu paperi parta patja patsas peili pelto peruna piha pilvi pino pipo pisara poika polku pomo poro posti
pouta puku pullo puro pusero puu raha raita raja rakas ranta rapu ratas rauha reki retki riihi riisi ruoka
ruska ruusu saari saha sampi sana sanko sarvi satama sauna savi seula sieni silta
`
  .trim()
  .split(/\s+/);

/** 56 bits: more than a strong passphrase has to have, and still words that can be read out over a telephone. */
const suggestedWords = 7;

/** @param random gives so many bytes that nobody can foresee */
export function suggestPassphrase(random: (count: number) => Uint8Array): string {
  return Array.from(random(suggestedWords), (byte) => words[byte]!).join(' ');
}
