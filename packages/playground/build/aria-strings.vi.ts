/** Names one of the values that a sentence is about. */
type Values<Name extends string> = Record<Name, string | number>;

export const calendar = {
  previous: 'Trước',
  next: 'Sau',
  selectedDateDescription: ({ date }: Values<'date'>) => `Ngày đã chọn: ${date}`,
  todayDate: ({ date }: Values<'date'>) => `Hôm nay, ${date}`,
  todayDateSelected: ({ date }: Values<'date'>) => `Hôm nay, ${date}, đã chọn`,
  dateSelected: ({ date }: Values<'date'>) => `${date}, đã chọn`,
};

export const combobox = {
  focusAnnouncement: ({ optionText }: Values<'optionText'>) => optionText,
  countAnnouncement: ({ optionCount }: Values<'optionCount'>) => `Có ${optionCount} gợi ý.`,
  selectedAnnouncement: ({ optionText }: Values<'optionText'>) => `Đã chọn ${optionText}`,
  buttonLabel: 'Hiện gợi ý',
  listboxLabel: 'Gợi ý',
};

export const overlays = { dismiss: 'Đóng' };

export const tree = { expand: 'Mở', collapse: 'Đóng' };
