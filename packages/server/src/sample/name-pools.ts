import { words } from './words.ts';

/** Each surname as often as its share in a thousand, so that a draw is one look-up. */
export const surnames =
  words(`Nguyễn 310, Trần 108, Lê 94, Phạm 70, Hoàng 38, Huỳnh 16, Phan 45, Vũ 26, Võ 18, Đặng 24, Bùi 22,
  Đỗ 20, Hồ 18, Ngô 17, Dương 13, Lý 8, Đinh 12, Trịnh 10, Đoàn 10, Mai 9, Đào 9, Trương 14, Lâm 7,
  Hà 8, Cao 8, Lương 7, Tạ 5, Thái 5, Châu 4, Phùng 4, Tô 4, Tăng 3, Quách 3, Kiều 3, Nông 4, Lò 5,
  Thạch 3`).flatMap((item) => {
    const [surname = '', share] = item.split(' ');
    return Array<string>(Number(share)).fill(surname);
  });

export const middleNames = {
  MALE: words(`Văn, Văn, Văn, Văn, Hữu, Đức, Minh, Quang, Công, Đình, Xuân, Ngọc, Quốc, Thanh, Anh, Tiến, Trọng,
    Bá, Duy, Thế, Hoàng, Mạnh, Nhật, Gia, Viết, Khắc, Tuấn, Vĩnh`),
  FEMALE:
    words(`Thị, Thị, Thị, Thị, Thị, Thị Thu, Thị Thanh, Thị Ngọc, Thị Hồng, Thị Kim, Thị Minh, Thị Bích, Ngọc,
    Thu, Thanh, Hồng, Phương, Minh, Kim, Bích, Diệu, Khánh, Thùy, Quỳnh, Mai, Hoài, Tuyết`),
};

export const givenNames = {
  MALE: words(`An, Anh, Ánh, Ân, Bách, Bảo, Bình, Cảnh, Chiến, Chính, Công, Cường, Danh, Duẩn, Dũng, Duy, Dương, Đại,
    Đạo, Đạt, Điền, Định, Đông, Đức, Giang, Giáp, Hà, Hải, Hạnh, Hào, Hậu, Hiền, Hiển, Hiệp, Hiếu, Hòa, Hoàn,
    Hoàng, Hùng, Huy, Hưng, Hữu, Khải, Khánh, Khiêm, Khoa, Khôi, Kiên, Kiệt, Lâm, Lân, Lập, Linh, Long, Lộc, Lợi,
    Luận, Lực, Lương, Mạnh, Minh, Nam, Nghĩa, Nghị, Ngọc, Nguyên, Nhân, Nhật, Ninh, Phát, Phi, Phong, Phú, Phúc,
    Phước, Phương, Quân, Quang, Quốc, Quý, Quyền, Quyết, Sang, Sáng, Sơn, Tài, Tâm, Tân, Thái, Thanh, Thành, Thạnh,
    Thắng, Thế, Thiện, Thịnh, Thông, Thuận, Thực, Tiến, Tín, Toàn, Toản, Trí, Trọng, Trung, Trực, Trường, Tú, Tuân,
    Tuấn, Tùng, Tuyên, Tường, Văn, Việt, Vinh, Vĩnh, Vũ, Vượng, Xuân, Ý`),
  FEMALE:
    words(`An, Anh, Ánh, Ân, Bình, Bích, Châu, Chi, Cúc, Diễm, Diệp, Dung, Duyên, Đào, Điệp, Giang, Hà, Hải, Hạnh,
    Hảo, Hân, Hằng, Hậu, Hiên, Hiền, Hiếu, Hoa, Hòa, Hoài, Hoàn, Hồng, Huê, Huệ, Huyền, Hương, Hường, Khánh, Khuyên,
    Lam, Lan, Lê, Liên, Liễu, Linh, Loan, Lợi, Luyến, Lựu, Ly, Mai, Mẫn, Minh, Mơ, My, Mỹ, Na, Nga, Ngà, Ngân, Ngọc,
    Nguyên, Nguyệt, Nhàn, Nhi, Nhung, Như, Ninh, Nụ, Oanh, Phượng, Phương, Quế, Quyên, Quỳnh, Sen, Sương, Tâm,
    Thanh, Thảo, Thắm, Thi, Thoa, Thơ, Thơm, Thu, Thuận, Thùy, Thúy, Thủy, Thư, Thương, Tiên, Trà, Trang, Trâm,
    Trinh, Trúc, Tuyết, Tú, Tươi, Uyên, Vân, Vi, Xoan, Xuân, Yên, Yến, Ý`),
};

/** Names of two given words, which sort by their last one. */
export const compoundNames = {
  MALE: words(
    'Bảo Long, Gia Huy, Hoàng Nam, Minh Khôi, Nhật Minh, Quang Vinh, Thái Sơn, Thiên Ân, Trường Giang, Tuấn Kiệt',
  ),
  FEMALE: words(
    'Bảo Ngọc, Cẩm Tú, Hải Yến, Hồng Nhung, Khánh Linh, Mai Anh, Minh Châu, Như Quỳnh, Phương Thảo, Tường Vi',
  ),
};

/** The peoples that usually have a surname. */
export const ethnicSurnames: Readonly<Record<string, string>> = {
  Nông: 'Tày',
  Lò: 'Thái',
  Quách: 'Mường',
  Thạch: 'Khmer',
};

/** The name patterns of some peoples: the given name is one of two words, and a sex has its own words. */
export const otherPatterns = [
  {
    first: words("H'Hen, H'Mai, H'Lan, H'Linh, H'Yên, H'Xuân, H'Duyên, H'Thuỷ"),
    second: words('Niê, Mlô, Êban, Ênuôl, Kbuôr, Ayŭn, Byă'),
    givenIsFirst: true,
    sex: 'FEMALE' as const,
    ethnicity: 'Ê Đê',
  },
  {
    first: words('Y Moan, Y Thông, Y Bhăm, Y Đức, Y Khoa, Y Nam, Y Sơn'),
    second: words('Niê, Mlô, Êban, Ênuôl, Kbuôr, Byă, Niê Kđăm'),
    givenIsFirst: true,
    sex: 'MALE' as const,
    ethnicity: 'Ê Đê',
  },
  {
    first: words('Vàng A, Sùng A, Giàng A, Thào A, Mùa A, Lầu A'),
    second: words('Páo, Chứ, Dơ, Lềnh, Sình, Tủa'),
    givenIsFirst: false,
    sex: 'MALE' as const,
    ethnicity: 'Mông',
  },
  {
    first: words('Vàng Thị, Sùng Thị, Giàng Thị, Thào Thị, Lầu Thị'),
    second: words('Mỷ, Dở, Máy, Sua, Chở, Pà'),
    givenIsFirst: false,
    sex: 'FEMALE' as const,
    ethnicity: 'Mông',
  },
  {
    first: words('Lò Văn, Quàng Văn, Cầm Văn, Lường Văn, Tòng Văn'),
    second: words('Thắng, Pâng, Ơn, Hặc, Inh, Muôn'),
    givenIsFirst: false,
    sex: 'MALE' as const,
    ethnicity: 'Thái',
  },
];
