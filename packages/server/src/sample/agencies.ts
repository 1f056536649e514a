import type { Day } from '../shared/dates.ts';
import type { Sector } from './cell-names.ts';

/** An agency whose members form one grassroots organization. */
export interface AgencyPlan {
  name: string;
  sector: Sector;
  kind: 'GRASSROOTS_COMMITTEE' | 'GRASSROOTS_CELL';
  /** No earlier has there been such an agency, nor a party organization in it. */
  since?: Day;
  /** Its name before it was renamed. */
  former?: { name: string; until: Day };
  /** The number of members on the last day; drawn at random where it is not given. */
  size?: number;
}

type History = Pick<AgencyPlan, 'since' | 'former' | 'size'>;

const committee = (name: string, sector: Sector = 'OFFICE', history: History = {}): AgencyPlan => ({
  name,
  sector,
  kind: 'GRASSROOTS_COMMITTEE',
  ...history,
});
const cell = (name: string, history: History = {}): AgencyPlan => ({
  name,
  sector: 'OFFICE',
  kind: 'GRASSROOTS_CELL',
  ...history,
});

/** Agencies as every province has them. The first is the bloc committee's own office. */
export const blocAgencies: readonly AgencyPlan[] = [
  cell('Cơ quan Đảng ủy Khối', { size: 26 }),
  committee('Văn phòng Tỉnh ủy', 'CHANCERY'),
  committee('Ban Tổ chức Tỉnh ủy', 'PARTY_ORGAN'),
  committee('Ban Tuyên giáo Tỉnh ủy', 'PARTY_ORGAN', { since: '2007-06-01' }),
  cell('Ban Dân vận Tỉnh ủy'),
  cell('Ban Nội chính Tỉnh ủy', { since: '2013-06-01' }),
  committee('Cơ quan Ủy ban Kiểm tra Tỉnh ủy', 'PARTY_ORGAN'),
  committee('Văn phòng Ủy ban nhân dân tỉnh', 'CHANCERY'),
  cell('Văn phòng Hội đồng nhân dân tỉnh', {
    since: '2004-06-01',
    former: { name: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', until: '2016-08-01' },
  }),
  committee('Sở Tài chính'),
  committee('Sở Y tế'),
  committee('Sở Tư pháp'),
  committee('Sở Nội vụ', 'OFFICE', { since: '2003-09-01' }),
  committee('Sở Kế hoạch và Đầu tư', 'OFFICE', { since: '1996-01-01' }),
  committee('Sở Công Thương', 'OFFICE', { since: '2008-04-01' }),
  committee('Sở Xây dựng'),
  committee('Sở Giao thông vận tải', 'OFFICE', { since: '1994-06-01' }),
  committee('Sở Tài nguyên và Môi trường', 'OFFICE', { since: '2003-06-01' }),
  committee('Sở Nông nghiệp và Phát triển nông thôn', 'OFFICE', { since: '1996-06-01' }),
  committee('Sở Giáo dục và Đào tạo', 'OFFICE', { since: '1990-06-01' }),
  committee('Sở Lao động - Thương binh và Xã hội', 'OFFICE', { since: '1988-01-01' }),
  committee('Sở Văn hóa, Thể thao và Du lịch', 'OFFICE', { since: '2008-04-01' }),
  committee('Sở Khoa học và Công nghệ', 'OFFICE', { since: '2003-09-01' }),
  committee('Sở Thông tin và Truyền thông', 'OFFICE', { since: '2008-04-01' }),
  cell('Sở Ngoại vụ', { since: '1994-01-01' }),
  committee('Thanh tra tỉnh', 'INSPECTORATE', { since: '1990-06-01' }),
  cell('Ban Dân tộc tỉnh', { since: '2004-07-01' }),
  cell('Ban Quản lý các khu công nghiệp tỉnh', { since: '1997-06-01' }),
  committee('Tòa án nhân dân tỉnh', 'COURT'),
  committee('Viện Kiểm sát nhân dân tỉnh', 'PROCURACY'),
  committee('Cục Thi hành án dân sự tỉnh', 'BRANCH', {
    since: '1993-07-01',
    former: { name: 'Thi hành án dân sự tỉnh', until: '2009-11-09' },
  }),
  committee('Cục Thuế tỉnh', 'BRANCH', { since: '1990-10-01' }),
  committee('Kho bạc Nhà nước tỉnh', 'BRANCH', { since: '1990-04-01' }),
  committee('Cục Thống kê tỉnh', 'BRANCH'),
  committee('Bảo hiểm xã hội tỉnh', 'BRANCH', { since: '1995-07-01' }),
  committee('Ngân hàng Nhà nước chi nhánh tỉnh', 'BANK'),
  cell('Ngân hàng Chính sách xã hội chi nhánh tỉnh', { since: '2003-03-01' }),
  committee('Cục Quản lý thị trường tỉnh', 'MARKET_CONTROL', {
    since: '1995-06-01',
    former: { name: 'Chi cục Quản lý thị trường tỉnh', until: '2018-11-01' },
  }),
  committee('Chi cục Kiểm lâm tỉnh', 'FORESTRY', { since: '1994-06-01' }),
  cell('Đài Khí tượng Thủy văn tỉnh', { since: '1996-06-01' }),
  cell('Kiểm toán Nhà nước khu vực', { since: '1995-06-01' }),
  committee('Bệnh viện Đa khoa tỉnh', 'HOSPITAL'),
  committee('Bệnh viện Y học cổ truyền tỉnh', 'HOSPITAL'),
  committee('Bệnh viện Phụ sản và Nhi tỉnh', 'HOSPITAL'),
  committee('Trung tâm Kiểm soát bệnh tật tỉnh', 'DISEASE_CONTROL', {
    since: '1999-06-01',
    former: { name: 'Trung tâm Y tế dự phòng tỉnh', until: '2018-08-01' },
  }),
  committee('Trường Chính trị tỉnh', 'POLITICAL_SCHOOL', { since: '1994-10-01' }),
  committee('Trường Cao đẳng Sư phạm tỉnh', 'COLLEGE'),
  committee('Trường Cao đẳng Nghề tỉnh', 'COLLEGE', { since: '2007-06-01' }),
  committee('Trường Trung học phổ thông chuyên tỉnh', 'HIGH_SCHOOL', { since: '1991-08-01' }),
  cell('Báo tỉnh'),
  committee('Đài Phát thanh và Truyền hình tỉnh', 'PRESS', { since: '1991-06-01' }),
  cell('Cơ quan Ủy ban Mặt trận Tổ quốc tỉnh'),
  cell('Tỉnh đoàn'),
  cell('Hội Nông dân tỉnh', { since: '1988-04-01' }),
  cell('Hội Liên hiệp Phụ nữ tỉnh'),
  cell('Hội Cựu chiến binh tỉnh', { since: '1990-03-01' }),
  committee('Liên đoàn Lao động tỉnh', 'MASS_ORGANIZATION', { since: '1988-11-01' }),
  cell('Hội Chữ thập đỏ tỉnh'),
  cell('Hội Văn học nghệ thuật tỉnh'),
  cell('Hội Nhà báo tỉnh'),
  cell('Hội Luật gia tỉnh'),
  cell('Liên minh Hợp tác xã tỉnh', { since: '1994-06-01' }),
  cell('Liên hiệp các hội Khoa học và Kỹ thuật tỉnh', { since: '1995-06-01' }),
  cell('Liên hiệp các tổ chức hữu nghị tỉnh', { since: '1998-06-01' }),
  cell('Quỹ Đầu tư phát triển tỉnh', { since: '2003-06-01' }),
  cell('Trung tâm Xúc tiến đầu tư tỉnh', { since: '2003-06-01' }),
  cell('Ban Quản lý dự án đầu tư xây dựng tỉnh', { since: '2017-03-01' }),
  cell('Trung tâm Phục vụ hành chính công tỉnh', { since: '2018-06-01' }),
];
