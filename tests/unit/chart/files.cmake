set(JIANBAO_TESTS_CHART
  unit/chart/palette_test.cpp
  unit/chart/stacked_test.cpp)
