set(JIANBAO_TESTS_CHECK
  unit/check/check_test.cpp
  unit/check/growth_test.cpp
  unit/check/interval_test.cpp
  unit/check/kinds_test.cpp
  unit/check/number_test.cpp
  unit/check/parts_test.cpp
  unit/check/setup_test.cpp)
