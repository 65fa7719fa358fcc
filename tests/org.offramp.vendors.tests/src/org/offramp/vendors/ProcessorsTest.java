// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.offramp.api.contract.ContractNetworks;
import org.offramp.api.contract.ProcessorModelContractTest;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.Network;
import org.offramp.hardware.Processor;

/** Every processor keeps the contract, as the service that its bundle registers. */
final class ProcessorsTest {
    private static ProcessorModel model(String id) {
        return Services.all(ProcessorModel.class).stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle brings " + id));
    }

    private abstract static class Contract extends ProcessorModelContractTest {
        private final String id;

        Contract(String id) {
            this.id = id;
        }

        @Override
        protected ProcessorModel model() {
            return ProcessorsTest.model(id);
        }

        @Test
        void isAsUncertainAsItsDescriptorSays() {
            Processor processor = model().descriptor();
            assertThat(model().costOf(backbone(), processor)
                            .uncertainty()
                            .orElseThrow()
                            .relative())
                    .isCloseTo(processor.getRelativeUncertainty().getValue(), within(1e-9));
        }
    }

    /** Computes with integers alone. */
    private abstract static class IntegerContract extends Contract {
        IntegerContract(String id) {
            super(id);
        }

        @Override
        protected Network backbone() {
            return ContractNetworks.quantised();
        }

        @Test
        void namesTheFloatsThatItLacks() {
            PartCost cost = model().costOf(ContractNetworks.residual(), model().descriptor());
            assertThat(cost.unsupported()).contains("Convolution", "Relu", "Softmax");
        }
    }

    @Nested
    final class Psoc6M0PlusTest extends Contract {
        Psoc6M0PlusTest() {
            super("psoc6-m0plus");
        }
    }

    @Nested
    final class Psoc6M4FTest extends Contract {
        Psoc6M4FTest() {
            super("psoc6-m4f");
        }
    }

    @Nested
    final class Stm32h7Test extends Contract {
        Stm32h7Test() {
            super("stm32h7");
        }
    }

    @Nested
    final class EthosU55Test extends IntegerContract {
        EthosU55Test() {
            super("ethos-u55-256");
        }
    }

    @Nested
    final class JetsonOrinNanoGpuTest extends Contract {
        JetsonOrinNanoGpuTest() {
            super("jetson-orin-nano-gpu");
        }
    }

    @Nested
    final class Rk3588A55Test extends Contract {
        Rk3588A55Test() {
            super("rk3588-a55");
        }
    }

    @Nested
    final class Rk3588A76Test extends Contract {
        Rk3588A76Test() {
            super("rk3588-a76");
        }
    }

    @Nested
    final class Rk3588NpuTest extends IntegerContract {
        Rk3588NpuTest() {
            super("rk3588-npu");
        }
    }

    @Nested
    final class X86GatewayTest extends Contract {
        X86GatewayTest() {
            super("x86-gateway");
        }
    }

    @Nested
    final class X86ServerTest extends Contract {
        X86ServerTest() {
            super("x86-server");
        }
    }
}
