import { format, type FormatConfig } from 'oxfmt';
import config from '../.oxfmtrc.json' with { type: 'json' };

const { ignorePatterns: _, ...style } = config;

/** The text as `npm run format` would leave it in a file of that name. */
export const formatText = async (fileName: string, text: string): Promise<string> => {
  const { code, errors } = await format(fileName, text, style as FormatConfig);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
};
