import { words } from './words.ts';

/** A name as often as its weight, so that a draw is one look-up. */
export const weighted = (weights: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(weights).flatMap(([name, weight]) => Array<string>(weight).fill(name.normalize('NFC')));

/** The peoples of a province in the north; a person whose surname implies a people belongs to it. */
export const ethnicities = weighted({ Kinh: 172, Mường: 10, Tày: 8, Thái: 4, Nùng: 3, Dao: 2, Hoa: 1 });

export const religions = weighted({ Không: 188, 'Phật giáo': 8, 'Công giáo': 3, 'Tin Lành': 1 });

/** The country's own; where the members live has no name, since the province of the sample has none. */
export const provinces = words(`tỉnh Bắc Giang, tỉnh Bắc Ninh, tỉnh Hà Nam, tỉnh Hải Dương, thành phố Hà Nội,
  tỉnh Hưng Yên, thành phố Hải Phòng, tỉnh Hà Tĩnh, tỉnh Lạng Sơn, tỉnh Nam Định, tỉnh Nghệ An, tỉnh Ninh Bình,
  tỉnh Phú Thọ, tỉnh Quảng Bình, tỉnh Quảng Nam, tỉnh Thái Bình, tỉnh Thái Nguyên, tỉnh Thanh Hóa, tỉnh Tuyên Quang,
  tỉnh Vĩnh Phúc, tỉnh Yên Bái`);

/** Communes are named by two of these: their names are made up, whether or not one is so called somewhere. */
export const placeNames = {
  first: words('An, Bình, Đông, Hòa, Hưng, Long, Minh, Nam, Phú, Quang, Tân, Thanh, Thượng, Vĩnh, Xuân, Yên'),
  second: words('Bái, Cát, Điền, Giang, Khê, Lạc, Lâm, Lộc, Mỹ, Ninh, Phong, Sơn, Thịnh, Trạch, Trung, Xá'),
};

export const occupations = weighted({
  'Công chức': 44,
  'Viên chức': 30,
  'Giáo viên': 7,
  'Kế toán': 6,
  'Kỹ sư': 5,
  'Bác sĩ': 4,
  'Nhân viên': 4,
});

/** Degrees in the order of their length, and what they are in. */
export const degrees = weighted({ 'Trung cấp': 2, 'Cao đẳng': 2, 'Đại học': 13, 'Thạc sĩ': 6, 'Tiến sĩ': 1 });
export const subjects =
  words(`Luật, Hành chính công, Kế toán, Tài chính, Kinh tế, Quản lý nhà nước, Công nghệ thông tin,
  Sư phạm Toán, Ngữ văn, Xây dựng, Nông nghiệp, Lâm nghiệp, Y khoa, Quản trị kinh doanh, Lịch sử, Chính trị học`);

export const foreignLanguages = weighted({
  'Tiếng Anh A2': 4,
  'Tiếng Anh B1': 9,
  'Tiếng Anh B2': 4,
  'Tiếng Anh C1': 1,
  'Tiếng Trung B1': 1,
  'Tiếng Pháp B1': 1,
});
