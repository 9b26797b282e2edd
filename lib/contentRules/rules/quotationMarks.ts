import type { Language } from '#lib/languages.ts';
import { isEnglishField } from '../document/englishFields.ts';
import { publicTexts } from '../document/publicTexts.ts';
import type { ContentRule } from '../types.ts';

/** A quotation mark of another kind. After a digit, `"` means inches. An apostrophe is no quotation mark. */
const otherKinds: Readonly<Record<Language, RegExp>> = {
  da: /(?<!\d)"|[“”„‟]|(?<=^|[\s(])'(?=\p{L})|‚/u,
  en: /(?<!\d)"|[“”„‟»«‚]|(?<=^|[\s(])'(?=\p{L})/u,
};
const ownKinds: Readonly<Record<Language, string>> = { da: '»…«', en: '‘…’' };
const pairs = /[«»]/gu;

/** Finds quotation marks other than »…« (in English ‘…’), and those without a partner. */
export const quotationMarks: ContentRule = {
  id: 'quotation-marks',
  title: 'Blandede citationstegn',
  severity: 'warning',
  why: 'Webstedet bruger »…« overalt, og ‘…’ på engelsk. Andre tegn ser ud som fejl, når de står side om side.',
  check: (document, context) =>
    publicTexts(document).flatMap(({ path, text }) => {
      const language = isEnglishField(path) ? 'en' : (context.language ?? 'da');
      const found = otherKinds[language].exec(text)?.[0];
      const where = language === 'en' ? 'på engelske sider bruger webstedet' : 'webstedet bruger';
      if (found !== undefined)
        return [
          {
            path,
            message: `Her står citationstegnet ${found}, men ${where} ${ownKinds[language]}. Ret det, så alle er ens.`,
          },
        ];
      return isPaired(text)
        ? []
        : [
            {
              path,
              message: 'Et citationstegn mangler sin makker, eller de vender forkert. De står som »…«.',
            },
          ];
    }),
};

/** True if every » is followed by a « before the next ». */
function isPaired(text: string): boolean {
  const marks = (text.match(pairs) ?? []).join('');
  return /^(?:»«)*$/.test(marks);
}
