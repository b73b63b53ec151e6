"""Districts of the three offices with street names that exist there; house numbers are invented."""

from carecenter.extension.demo.types import District

# code, province, city, district, latitude, longitude (degrees WGS 84, its middle), store, streets
_TABLE = """
320106 江苏省 南京市 鼓楼区 32.066 118.770 store_nj_xinjiekou 中山北路、湖南路、宁海路、虎踞路、江东北路
320102 江苏省 南京市 玄武区 32.048 118.798 store_nj_xinjiekou 珠江路、北京东路、龙蟠路、成贤街
320104 江苏省 南京市 秦淮区 32.039 118.795 store_nj_xinjiekou 太平南路、升州路、瑞金路、大光路
320105 江苏省 南京市 建邺区 32.003 118.731 store_nj_xinjiekou 江东中路、梦都大街、奥体大街、水西门大街
320115 江苏省 南京市 江宁区 31.953 118.840 store_nj_jiangning 双龙大道、胜太路、天元东路、竹山路
320113 江苏省 南京市 栖霞区 32.096 118.909 store_nj_jiangning 仙林大道、文苑路、迈皋桥街、尧化街
310104 上海市 上海市 徐汇区 31.188 121.437 store_sh_xuhui 漕溪北路、天钥桥路、肇嘉浜路、龙华西路
310115 上海市 上海市 浦东新区 31.221 121.544 store_sh_pudong 世纪大道、张杨路、杨高中路、浦东南路
310112 上海市 上海市 闵行区 31.113 121.382 store_sh_xuhui 七莘路、沪闵路、莘建路、都市路
310107 上海市 上海市 普陀区 31.250 121.396 store_sh_xuhui 曹杨路、武宁路、真北路、长寿路
310110 上海市 上海市 杨浦区 31.260 121.526 store_sh_pudong 四平路、控江路、长阳路、黄兴路
320508 江苏省 苏州市 姑苏区 31.312 120.617 store_sz_guanqian 人民路、干将东路、临顿路、三香路
320506 江苏省 苏州市 吴中区 31.263 120.632 store_sz_guanqian 宝带东路、东吴北路、迎春南路
320505 江苏省 苏州市 虎丘区 31.296 120.566 store_sz_guanqian 狮山路、竹园路、珠江路
320583 江苏省 苏州市 昆山市 31.385 120.981 store_sz_guanqian 人民南路、朝阳东路、前进中路
320213 江苏省 无锡市 梁溪区 31.566 120.303 store_wx_zhongshan 中山路、人民中路、通扬路、清扬路
320211 江苏省 无锡市 滨湖区 31.527 120.284 store_wx_zhongshan 蠡湖大道、梁溪路、太湖西大道
440106 广东省 广州市 天河区 23.125 113.361 store_gz_tianhe 天河路、体育东路、中山大道西、员村二横路
440104 广东省 广州市 越秀区 23.129 113.267 store_gz_tianhe 中山五路、东风中路、环市东路、解放北路
440105 广东省 广州市 海珠区 23.084 113.317 store_gz_tianhe 江南大道中、新港西路、昌岗中路、宝业路
440111 广东省 广州市 白云区 23.157 113.273 store_gz_tianhe 机场路、白云大道北、黄石东路
440113 广东省 广州市 番禺区 22.937 113.384 store_gz_tianhe 大北路、清河东路、迎宾路
440604 广东省 佛山市 禅城区 23.010 113.122 store_fs_zumiao 祖庙路、季华五路、汾江中路
440605 广东省 佛山市 南海区 23.029 113.143 store_fs_zumiao 南海大道北、桂城南桂东路、海八路
440606 广东省 佛山市 顺德区 22.805 113.293 store_fs_zumiao 大良环市路、容桂大道中、德胜中路
"""


def _district(line: str) -> District:
    code, province, city, name, latitude, longitude, store, streets = line.split()
    return District(code, province, city, name, float(latitude), float(longitude), tuple(streets.split("、")), store)


DISTRICTS: tuple[District, ...] = tuple(map(_district, _TABLE.strip().splitlines()))
BY_CODE = {district.code: district for district in DISTRICTS}
# Nobody has a contract for Kunshan: its few jobs wait for a dispatcher.
WEIGHTS = {"320106": 1.4, "320583": 0.0, "310115": 1.5, "440106": 1.3}
UNCOVERED = "320583"

ESTATES = (
    "锦绣花园",
    "翠竹苑",
    "阳光里",
    "和平新村",
    "湖畔名居",
    "紫金公寓",
    "金桂苑",
    "江南小区",
    "幸福里",
    "怡景花园",
    "长乐坊",
    "绿洲家园",
    "盛世华庭",
    "育才新村",
    "银杏苑",
    "东方雅居",
    "梧桐里",
    "明月湾",
    "春晓苑",
    "书香门第",
)
