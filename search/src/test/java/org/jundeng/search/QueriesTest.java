package org.jundeng.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What people type, and what they mean.
class QueriesTest {

    /// `query → number`: the first hit; `query → a b`: all of them among the first three hits.
    private static final String QUERIES = """
            低保 → 46
            最低生活保障 → 46
            吃低保 → 46
            低保户 → 46
            怎么申请低保 → 46
            低保申请条件 → 46
            低保一个月多少钱 → 46
            家里穷怎么办 → 46
            残疾人低保 → 73
            五保户 → 47
            养老院 → 47
            孤儿 → 53
            没钱看病 → 48
            没钱 → 46
            没房子 → 59
            大病救助 → 48
            得了癌症 → 48
            车祸急难救助 → 49
            临时救助 → 49
            台风把房子吹倒了 → 50
            打官司请不起律师 → 51
            法援 → 51
            高龄补贴 → 52
            老人八十岁有补贴吗 → 52
            老年人福利 → 52
            火葬场 火化 → 55
            丧葬费怎么领 → 55
            退伍军人安置 → 57
            烈士家属抚恤 → 56
            光荣院 → 58
            养老金 → 19 20
            退休金 → 19 20
            新农保 → 20
            农民养老金 → 20
            新农合报销 → 23
            医保 → 21 23
            看病报销比例 → 21 23
            生育津贴 → 22
            产假工资 → 22
            失业金 → 24
            下岗了能领什么 → 24
            工伤认定 → 25
            12333 → 15
            社保热线电话 → 15
            拖欠工资 → 18
            老板不给钱 → 18
            农民工工资被拖欠找谁 → 18
            劳动仲裁 → 17
            被辞退赔偿 → 17
            劳动合同 → 16
            我想找个工作 → 9
            开店贷款 → 10
            公益性岗位 → 11
            大学生实习补贴 → 12
            招聘会 → 13
            考证补贴 → 14
            上学要钱吗 → 1
            九年义务教育 → 1
            营养午餐 → 2
            住校生补助 → 3
            幼儿园保教费 → 4
            中职学费 → 6
            中专助学金 → 5
            高中助学金 → 7
            高中学费减免 → 8
            打疫苗 → 28
            宝宝体检 → 30
            产检 → 31
            备孕检查 → 40
            老人免费体检 → 32
            高血压免费拿药 → 33
            糖尿病 → 33
            中医体质 → 37
            药太贵 买药便宜 → 41
            上环 → 42
            独生子女奖励 → 43
            失独家庭 → 44
            假药 → 45
            电子病历 → 26
            黑诊所 → 35
            公租房 → 59
            棚改 → 60
            危房改造 → 61
            农村房子要塌了 → 61
            图书馆 → 62 67
            看戏 → 63
            听广播 → 64
            电视信号 → 65
            村里放电影 → 66
            农家书屋 → 67
            畲族 → 68
            景点门票减免 → 69
            游泳馆 → 70
            广场舞健身器材 → 71
            残疾补贴 → 72
            残疾人两项补贴 → 72
            残疾人找工作 → 79
            轮椅 → 77
            助听器 → 77
            特殊教育 → 78
            阳光家园 → 76
            手语 → 80
            盲道 → 81
            残疾人社保 → 74
            残疾人公租房 → 75
            父母在外打工的孩子 → 54
            dibao → 46
            DiBao → 46
            dībǎo → 46
            di bao → 46
            zui di sheng huo bao zhang → 46
            zuìdīshēnghuóbǎozhàng → 46
            zdshbz → 46
            zuidshbz → 46
            zuidisheng → 46
            shenghuobaozhang → 46
            yanglaojin → 19 20
            yang lao jin → 19 20
            gongzufang → 59
            gzf → 59
            falvyuanzhu → 51
            fa lü yuan zhu → 51
            lüyou menpiao → 69
            zenme shenqing dibao → 46
            zenmeshenqingdibao → 46
            laodong tiaojie zhongcai → 17
            tiaojiezhongcai → 17
            canjirenliangxiangbutie → 72
            46 → 46
            ４６ → 46
            046 → 46
            #46 → 46
            第46项 → 46
            第 ４６ 项 → 46
            46号 → 46
            FJ-BPS-046 → 46
            fj-bps-046 → 46
            FJBPS46 → 46
            ＦＪ－ＢＰＳ－０４６ → 46
            最低生活保障金 → 46
            養老保險 → 19 20
            殘疾人兩項補貼 → 72
            臨時救助 → 49
            義務教育 → 1 2
            醫療救助 → 48
            颱風 → 50
            最底生活保障 → 46
            最低生话保障 → 46
            最低生活保章 → 46
            低宝 → 46
            底保 → 46
            养捞金 → 19 20
            公组房 → 59
            法律元助 → 51
            医疗求助 → 48 49
            老年人补帖 → 52
            gonzufang → 59
            zuidisenghuobaozang → 46
            低bao → 46
            di保 → 46
            dibao申请 → 46
            pension怎么领 → 19 20
            低保 dibao → 46
            46 低保 → 46
            “低保”！？ → 46
            低 保 → 46
            pension → 19 20
            Pensions → 19 20
            how to apply for a pension → 19 20
            ＰＥＮＳＩＯＮ → 19 20
            vaccination → 28
            vaccinations for my child → 28
            unpaid wages → 18
            legal aid lawyer → 51
            wheelchair → 77
            minimum living allowance → 46
            public rental housing → 59
            unemployed → 24
            disability allowance → 72
            funeral → 55
            medical insurance → 21 23
            省体育局 → 70 71
            养⽼金 → 19 20
            """;

    @TestFactory
    Stream<DynamicTest> peopleFindWhatTheyMean() {
        return QUERIES.lines().map(line -> {
            String[] sides = line.split(" → ");
            List<Integer> wanted =
                    Arrays.stream(sides[1].split(" ")).map(Integer::valueOf).toList();
            return DynamicTest.dynamicTest(line, () -> {
                List<Integer> found = numbers(sides[0], 3);
                assertThat(found).containsAll(wanted);
                if (wanted.size() == 1) {
                    assertThat(found.getFirst()).isEqualTo(wanted.getFirst());
                }
            });
        });
    }

    private static List<Integer> numbers(String query, int most) {
        return Fujian.INDEX.search(query, most).stream()
                .map(hit -> hit.service().number())
                .toList();
    }
}
