"""Hold the readings of Chinese surnames that a dictionary gets wrong, and the compound surnames."""

# A surname in its own reading; a second reading where families differ.
SURNAME_READINGS: dict[str, tuple[str, ...]] = {
    "单": ("shan",), "仇": ("qiu",), "解": ("xie",), "区": ("ou",), "查": ("zha",), "朴": ("piao",),
    "盖": ("ge", "gai"), "曾": ("zeng",), "任": ("ren",), "华": ("hua",), "翟": ("zhai", "di"), "冼":
    ("xian",),
    "缪": ("miao",), "乐": ("yue", "le"), "员": ("yun",), "黑": ("he",), "秘": ("bi",), "种": ("chong",),
    "覃": ("qin", "tan"), "折": ("she",), "纪": ("ji",), "应": ("ying",), "哈": ("ha",), "葛": ("ge",),
    "召": ("shao",), "宓": ("mi", "fu"), "牟": ("mu", "mou"), "逄": ("pang",), "幺": ("yao",), "那": ("na",),
    "佴": ("nai",), "繁": ("po",), "台": ("tai",), "尉": ("wei", "yu"), "句": ("gou",), "郗": ("xi", "chi"),
    "郇": ("xun", "huan"), "祭": ("zhai", "ji"), "隗": ("wei", "kui"), "呙": ("guo",), "厍": ("she",),
    "都": ("du",), "行": ("xing",), "撒": ("sa",), "燕": ("yan",), "宁": ("ning",), "车": ("che",),
    "贾": ("jia",), "柏": ("bai", "bo"), "卜": ("bu",), "晁": ("chao",), "谌": ("chen", "shen"), "干":
    ("gan",),
    "过": ("guo",), "訾": ("zi",), "谷": ("gu",), "阚": ("kan",), "莘": ("shen", "xin"), "沈": ("shen",),
    "石": ("shi",), "盛": ("sheng",), "宿": ("su",), "眭": ("sui",), "於": ("yu",), "占": ("zhan",),
    "重": ("chong",), "么": ("yao",), "乜": ("nie",), "洗": ("xian",), "适": ("kuo",), "戚": ("qi",),
    "长": ("chang", "zhang"), "曲": ("qu",), "薄": ("bo",), "奇": ("qi",), "要": ("yao",), "强": ("qiang",),
    "铁": ("tie",), "俞": ("yu",), "臧": ("zang",), "藏": ("zang",), "骆": ("luo",),
    "洪": ("hong",), "陆": ("lu",), "吕": ("lv",), "闾": ("lv",), "景": ("jing",), "相": ("xiang",),
    "调": ("diao",), "乘": ("sheng",), "令": ("ling",), "粘": ("nian",), "尹": ("yin",), "亓": ("qi",),
}  # fmt: skip

COMPOUND_READINGS: dict[str, str] = {
    "欧阳": "ouyang", "上官": "shangguan", "司马": "sima", "诸葛": "zhuge", "东方": "dongfang", "皇甫":
    "huangfu",
    "尉迟": "yuchi", "公孙": "gongsun", "慕容": "murong", "长孙": "zhangsun", "宇文": "yuwen", "司徒": "situ",
    "鲜于": "xianyu", "司空": "sikong", "令狐": "linghu", "万俟": "moqi", "澹台": "tantai", "单于": "chanyu",
    "夏侯": "xiahou", "端木": "duanmu", "轩辕": "xuanyuan", "南宫": "nangong", "独孤": "dugu", "西门":
    "ximen",
    "呼延": "huyan", "完颜": "wanyan", "赫连": "helian", "申屠": "shentu", "太史": "taishi", "钟离":
    "zhongli",
    "濮阳": "puyang", "淳于": "chunyu", "公冶": "gongye", "宗政": "zongzheng", "闻人": "wenren", "东郭":
    "dongguo",
    "百里": "baili", "东门": "dongmen", "左丘": "zuoqiu", "梁丘": "liangqiu", "拓跋": "tuoba", "亓官":
    "qiguan",
    "仲孙": "zhongsun", "叔孙": "shusun", "闾丘": "lvqiu", "公羊": "gongyang", "乐正": "yuezheng", "漆雕":
    "qidiao",
    "纳兰": "nalan", "叶赫": "yehe", "第五": "diwu", "司寇": "sikou", "巫马": "wuma", "壤驷": "rangsi",
}  # fmt: skip
